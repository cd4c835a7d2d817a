-- What a call counts as: doubles, suspects and both ends are worked out after a batch from the moments it touched;
-- what a person decided about a row stands for ever.

alter table app.calls
  add column settled_as text check (settled_as in ('once', 'both')),
  add column settled_with uuid,
  add column settled_by uuid,
  add column settled_at timestamptz;
create index calls_double on app.calls (org_id, started_at, id) where double_of is not null;
create index calls_suspect on app.calls (org_id, started_at, id) where suspect_of is not null;

-- A further log of the same phone counts as a source too: within one log two rows are two calls sooner than across logs.
alter table app.call_sources add column log_generation text not null default '';
alter table app.call_sources drop constraint call_sources_pkey;
alter table app.call_sources add primary key (org_id, call_id, source, source_id, log_generation);

-- Moments of calls that were stored, changed or removed, one row a batch: raw dates, starts in ms (null where undated) and talk, in parallel.
create table app.call_moments (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  raws bigint[] not null,
  starts bigint[] not null,
  talks integer[] not null,
  primary key (org_id, id)
);

call app.guard('app.call_moments', 'select, insert, delete');
