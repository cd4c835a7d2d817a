-- Numbers, contacts, notes; notices, consent, capture policy; phones.

-- ── numbers: every phone number of the organisation once, sealed ────────────────────────────

create table app.numbers (
  org_id uuid not null,
  id uuid not null,
  ordinal integer,
  match_bidx bytea not null,
  bidx_version integer not null,
  sealed bytea not null,
  kind text not null,
  region text,
  same_as uuid,
  shared_at timestamptz,
  spam_at timestamptz,
  first_seen_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, match_bidx),
  foreign key (org_id, same_as) references app.numbers (org_id, id)
);

-- Once per distinct raw notation and region it was read in.
create table app.number_forms (
  org_id uuid not null,
  id uuid not null,
  number_id uuid not null,
  raw_bidx bytea not null,
  sealed_raw bytea not null,
  match_version integer not null,
  primary key (org_id, id),
  unique (org_id, raw_bidx),
  foreign key (org_id, number_id) references app.numbers (org_id, id)
);
create index number_forms_number on app.number_forms (org_id, number_id);

-- Whose a number is, and when. from_on null = since ever; label and position are the record's.
create table app.number_links (
  org_id uuid not null,
  id uuid not null,
  number_id uuid not null,
  form_id uuid not null,
  object text not null check (object in ('contact', 'company', 'lead', 'member', 'line')),
  record_id uuid not null,
  label text not null default '',
  position smallint not null default 0,
  from_on date,
  to_on date,
  client uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, number_id) references app.numbers (org_id, id),
  foreign key (org_id, form_id) references app.number_forms (org_id, id),
  check (to_on is null or from_on is null or to_on > from_on),
  exclude using gist (org_id with =, number_id with =, record_id with =, daterange(from_on, to_on) with &&)
);
create index number_links_number on app.number_links (org_id, number_id);
create index number_links_record on app.number_links (org_id, record_id, position);

create table app.number_names (
  org_id uuid not null,
  number_id uuid not null,
  member_id uuid not null,
  sealed bytea not null,
  seen_at timestamptz not null default now(),
  primary key (org_id, number_id, member_id),
  foreign key (org_id, number_id) references app.numbers (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);

-- ── contacts ────────────────────────────────────────────────────────────────────────────────

-- owner_key names the zero id where nobody owns the record, so that "own or nobody's" is two equal legs.
create table app.contacts (
  org_id uuid not null,
  id uuid not null,
  name text not null default '',
  name_sort text not null collate "C",
  source text check (source in ('website', 'referral', 'walk_in', 'phone_call', 'exhibition', 'advertisement', 'import', 'other')),
  owner_id uuid,
  owner_key uuid not null generated always as (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references app.members (org_id, id)
);
create index contacts_name on app.contacts (org_id, name_sort, id) where deleted_at is null;
create index contacts_created on app.contacts (org_id, created_at, id) where deleted_at is null;
create index contacts_updated on app.contacts (org_id, updated_at, id) where deleted_at is null;
create index contacts_owner_name on app.contacts (org_id, owner_key, name_sort, id) where deleted_at is null;
create index contacts_owner_created on app.contacts (org_id, owner_key, created_at, id) where deleted_at is null;
create index contacts_owner_updated on app.contacts (org_id, owner_key, updated_at, id) where deleted_at is null;
create index contacts_source_name on app.contacts (org_id, source, name_sort, id) where deleted_at is null;
create index contacts_source_created on app.contacts (org_id, source, created_at, id) where deleted_at is null;
create index contacts_source_updated on app.contacts (org_id, source, updated_at, id) where deleted_at is null;

create table app.record_emails (
  org_id uuid not null,
  id uuid not null,
  object text not null,
  record_id uuid not null,
  email text not null,
  email_key text not null collate "C",
  label text not null default '',
  position smallint not null default 0,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, record_id, email_key)
);
create index record_emails_key on app.record_emails (org_id, email_key);

create table app.notes (
  org_id uuid not null,
  id uuid not null,
  object text not null,
  record_id uuid not null,
  body text not null,
  author_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, author_id) references app.members (org_id, id)
);
create index notes_record on app.notes (org_id, record_id, created_at desc, id desc) where deleted_at is null;

-- ── notices and consent ─────────────────────────────────────────────────────────────────────

create table app.notices (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('privacy', 'terms', 'calls')),
  version integer not null,
  content jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  primary key (org_id, id),
  unique (org_id, kind, version)
);

-- Who accepted which version, when, in what language and with what (append only).
create table app.acceptances (
  org_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  member_id uuid not null,
  language text not null check (language in ('en', 'hi')),
  at timestamptz not null default now(),
  app text not null,
  address_sealed bytea,
  primary key (org_id, id),
  unique (org_id, notice_id, member_id),
  foreign key (org_id, notice_id) references app.notices (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);

-- Acts of consent to the call log, append only; intervals and the measure in force are read from them.
create table app.consent_acts (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  act text not null check (act in ('give', 'withdraw')),
  notice_id uuid,
  language text check (language in ('en', 'hi')),
  place text not null check (place in ('phone', 'browser')),
  device_id uuid,
  call_log boolean,
  names boolean,
  backfill_days integer check (backfill_days between 0 and 3650),
  policy_version integer,
  mode text check (mode in ('keep', 'erase')),
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  foreign key (org_id, notice_id) references app.notices (org_id, id),
  check ((act = 'withdraw') = (mode is not null))
);
create index consent_acts_member on app.consent_acts (org_id, member_id, at);

-- ── capture policy: versions of the organisation (team_id null) and of teams ────────────────

create table app.capture_policies (
  org_id uuid not null,
  id uuid not null,
  team_id uuid,
  version integer not null,
  from_at timestamptz not null,
  hours jsonb,
  holidays jsonb not null default '[]',
  backfill_max_days integer not null check (backfill_max_days between 0 and 3650),
  names boolean not null,
  scan_days integer not null check (scan_days between 1 and 365),
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (org_id, id),
  unique nulls not distinct (org_id, team_id, version),
  foreign key (org_id, team_id) references app.teams (org_id, id)
);

create table app.exclusions (
  org_id uuid not null,
  id uuid not null,
  number_id uuid not null,
  from_at timestamptz,
  until_at timestamptz,
  why text not null default '',
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (org_id, id),
  foreign key (org_id, number_id) references app.numbers (org_id, id)
);
create index exclusions_number on app.exclusions (org_id, number_id);

-- ── phones ──────────────────────────────────────────────────────────────────────────────────

create table app.lines (
  org_id uuid not null,
  id uuid not null,
  number_id uuid not null,
  form_id uuid not null,
  label text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, number_id) references app.numbers (org_id, id),
  foreign key (org_id, form_id) references app.number_forms (org_id, id)
);

create table app.line_assignments (
  org_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (org_id, id),
  foreign key (org_id, line_id) references app.lines (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  check (to_on is null or to_on > from_on),
  exclude using gist (org_id with =, line_id with =, daterange(from_on, to_on) with &&)
);

create table app.pairings (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  device_id uuid,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);

create table app.devices (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash bytea not null,
  public_key bytea not null,
  install_id text not null,
  app text not null,
  maker text not null default '',
  model text not null default '',
  os text not null default '',
  name text not null default '',
  paired_at timestamptz not null default now(),
  paired_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (org_id, id),
  unique (org_id, token_hash),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index devices_member on app.devices (org_id, member_id);
create index devices_install on app.devices (org_id, install_id, paired_at);

-- What changes with each exchange: never bumps the device itself.
create table app.device_states (
  org_id uuid not null,
  device_id uuid not null,
  last_seen_at timestamptz not null,
  app text not null default '',
  boot text,
  sent_at_ms bigint,
  elapsed_ms bigint,
  jumped_at_ms bigint,
  clock_offset_ms bigint not null default 0,
  log_generation text,
  last_call_at timestamptz,
  primary key (org_id, device_id),
  foreign key (org_id, device_id) references app.devices (org_id, id)
);

create table app.device_sims (
  org_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  key text not null,
  slot smallint,
  carrier text not null default '',
  label text not null default '',
  line_id uuid,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  gone_at timestamptz,
  primary key (org_id, id),
  unique (org_id, device_id, key),
  foreign key (org_id, device_id) references app.devices (org_id, id),
  foreign key (org_id, line_id) references app.lines (org_id, id)
);

-- The first class of a SIM holds for its earlier starts too; later ones from their instant.
create table app.sim_classes (
  org_id uuid not null,
  id uuid not null,
  sim_id uuid not null,
  class text not null check (class in ('all', 'known', 'none')),
  from_at timestamptz not null,
  set_by uuid,
  primary key (org_id, id),
  unique (org_id, sim_id, from_at),
  foreign key (org_id, sim_id) references app.device_sims (org_id, id)
);

call app.guard('app.numbers', 'select, insert, update');
call app.guard('app.number_forms', 'select, insert, update');
call app.guard('app.number_links', 'select, insert, update, delete');
call app.guard('app.number_names', 'select, insert, update, delete');
call app.guard('app.contacts', 'select, insert, update');
call app.guard('app.record_emails', 'select, insert, update, delete');
call app.guard('app.notes', 'select, insert, update');
call app.guard('app.notices', 'select, insert');
call app.guard('app.acceptances', 'select, insert');
call app.guard('app.consent_acts', 'select, insert');
call app.guard('app.capture_policies', 'select, insert');
call app.guard('app.exclusions', 'select, insert, update');
call app.guard('app.lines', 'select, insert, update');
call app.guard('app.line_assignments', 'select, insert, update');
call app.guard('app.pairings', 'select, insert, update');
call app.guard('app.devices', 'select, insert, update');
call app.guard('app.device_states', 'select, insert, update');
call app.guard('app.device_sims', 'select, insert, update');
call app.guard('app.sim_classes', 'select, insert');
