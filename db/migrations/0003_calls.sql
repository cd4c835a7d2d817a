-- Calls as the phone's log showed them, and what is remembered so that none is lost, doubled or brought back.

create table app.outcomes (
  org_id uuid not null,
  id uuid not null,
  label text not null,
  tone text not null check (tone in ('good', 'caution', 'bad', 'neutral')),
  position smallint not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (org_id, id)
);

-- The row carries its first source (device or import); further ones stand in call_sources.
-- started_at is null where the raw date is impossible: undated, in no period.
-- shown_* is the log the row was last shown by, and the row hash it had there (manifests).
create table app.calls (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  started_at timestamptz,
  kind text not null check (kind in ('incoming', 'outgoing', 'missed', 'rejected', 'blocked', 'answered_elsewhere', 'voicemail', 'unknown')),
  talk_seconds integer not null,
  number_id uuid,
  form_id uuid,
  presentation smallint,
  source text not null check (source in ('device', 'import', 'manual')),
  source_id uuid,
  sim_id uuid,
  line_id uuid,
  date_raw bigint not null,
  duration_raw bigint not null,
  type_raw bigint not null,
  k integer not null,
  offset_min smallint,
  clock_offset_ms bigint not null default 0,
  clock_suspect boolean not null default false,
  clock_unsure boolean not null default false,
  observed_at timestamptz not null,
  received_at timestamptz not null default now(),
  log_generation text,
  policy integer,
  let_in text not null check (let_in in ('sim', 'known', 'released', 'import', 'manual')),
  shown_by uuid,
  shown_generation text,
  shown_hash bigint not null,
  edited_at timestamptz,
  double_of uuid,
  suspect_of uuid,
  other_end uuid,
  link_object text,
  link_record_id uuid,
  linked_by uuid,
  linked_at timestamptz,
  outcome_id uuid,
  note_id uuid,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, outcome_id) references app.outcomes (org_id, id),
  foreign key (org_id, note_id) references app.notes (org_id, id)
);
create index calls_started on app.calls (org_id, started_at, id);
create index calls_member on app.calls (org_id, member_id, started_at, id);
create index calls_number on app.calls (org_id, number_id, started_at, id);
create index calls_linked on app.calls (org_id, link_record_id, started_at, id) where link_record_id is not null;
create index calls_undated on app.calls (org_id, received_at, id) where started_at is null;

create table app.call_sources (
  org_id uuid not null,
  call_id uuid not null,
  source text not null check (source in ('device', 'import', 'manual')),
  source_id uuid not null,
  row_hash bigint not null,
  at timestamptz not null default now(),
  primary key (org_id, call_id, source, source_id)
);

create table app.call_aliases (
  org_id uuid not null,
  alias_id uuid not null,
  call_id uuid not null,
  at timestamptz not null default now(),
  primary key (org_id, alias_id)
);
create index call_aliases_call on app.call_aliases (org_id, call_id);

-- The facts a correction replaced.
create table app.call_revisions (
  org_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  type_raw bigint not null,
  duration_raw bigint not null,
  talk_seconds integer not null,
  number_id uuid,
  form_id uuid,
  observed_at timestamptz not null,
  by_source_id uuid,
  primary key (org_id, id)
);
create index call_revisions_call on app.call_revisions (org_id, call_id, at);

-- Calls and numbers that nothing brings back. A suppressed call keeps what finds its double, nothing else.
create table app.suppressions (
  org_id uuid not null,
  kind text not null check (kind in ('call', 'number')),
  key bytea not null,
  before_at timestamptz,
  member_id uuid,
  started_at timestamptz,
  number_key bytea,
  call_kind text,
  duration_raw bigint,
  reason text not null check (reason in ('retracted', 'erased', 'dispute')),
  at timestamptz not null default now(),
  by_member uuid,
  primary key (org_id, kind, key)
);
create index suppressions_member on app.suppressions (org_id, member_id, started_at) where kind = 'call';

-- Unusable items, sealed, for 30 days.
create table app.quarantine (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  device_id uuid,
  reason text not null,
  sealed bytea not null,
  received_at timestamptz not null default now(),
  primary key (org_id, id)
);
create index quarantine_received on app.quarantine (org_id, received_at);

-- What was not kept is only counted.
create table app.call_drops (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  device_id uuid,
  reason text not null,
  count integer not null,
  at timestamptz not null default now(),
  primary key (org_id, id)
);
create index call_drops_member on app.call_drops (org_id, member_id, at);

call app.guard('app.outcomes', 'select, insert, update');
call app.guard('app.calls', 'select, insert, update, delete');
call app.guard('app.call_sources', 'select, insert, update, delete');
call app.guard('app.call_aliases', 'select, insert, delete');
call app.guard('app.call_revisions', 'select, insert, delete');
call app.guard('app.suppressions', 'select, insert, update');
call app.guard('app.quarantine', 'select, insert, delete');
call app.guard('app.call_drops', 'select, insert');
