-- What the rows of a file a check has been over would make: blind keys, so that later rows meet them. Gone when the check is over.
create table app.import_keys (
  org_id uuid not null,
  run_id uuid not null,
  key bytea not null,
  record_id uuid not null,
  primary key (org_id, run_id, key)
);
call app.guard('app.import_keys', 'select, insert, delete');

-- Checks that were cut off, whose keys are swept away.
create index runs_checks_cut on app.runs (org_id, created_at) where kind = 'import.check' and state in ('cancelled', 'failed');
