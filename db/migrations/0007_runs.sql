-- Long work of a member: bulk changes, imports, and the undoing of either. Each step is one transaction that moves the cursor on.

create table app.runs (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  object text not null,
  member_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  total integer not null default 0,
  done integer not null default 0,
  changed integer not null default 0,
  failed integer not null default 0,
  cursor text,
  request bytea not null,
  summary jsonb not null default '{}',
  of_run uuid,
  created_at timestamptz not null default now(),
  beat_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index runs_member on app.runs (org_id, member_id, created_at desc, id);
create index runs_open on app.runs (org_id, beat_at) where state in ('waiting', 'running');
create index runs_of on app.runs (org_id, of_run) where of_run is not null;

-- What could not be done, row by row: which record or line of a file, and why.
create table app.run_failures (
  org_id uuid not null,
  run_id uuid not null,
  n integer not null,
  record_id uuid,
  reason text not null,
  sealed bytea,
  primary key (org_id, run_id, n),
  foreign key (org_id, run_id) references app.runs (org_id, id)
);

-- What stood before, sealed, so that a run can be undone for 90 days; `created` names the object of a record that was not there before.
create table app.run_changes (
  org_id uuid not null,
  run_id uuid not null,
  n integer not null,
  record_id uuid not null,
  created text,
  sealed bytea,
  primary key (org_id, run_id, n)
);

call app.guard('app.runs', 'select, insert, update, delete');
call app.guard('app.run_failures', 'select, insert, delete');
call app.guard('app.run_changes', 'select, insert, delete');
