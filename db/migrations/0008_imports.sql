-- Files on their way in: their headers (a file without any has a person there) and rows, sealed, in chunks that a run reads one after the other.

create table app.import_files (
  org_id uuid not null,
  id uuid not null,
  object text not null,
  member_id uuid not null,
  format text not null,
  rows integer not null,
  columns integer not null,
  headers bytea not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index import_files_created on app.import_files (org_id, created_at);

create table app.import_chunks (
  org_id uuid not null,
  file_id uuid not null,
  n integer not null,
  sealed bytea not null,
  primary key (org_id, file_id, n),
  foreign key (org_id, file_id) references app.import_files (org_id, id)
);

call app.guard('app.import_files', 'select, insert, delete');
call app.guard('app.import_chunks', 'select, insert, delete');
