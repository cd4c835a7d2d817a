-- The known set kept ready, and phones that take another's place.

-- The first 48 bits of a number's known value: a change opens only what is new.
create table app.known_values (
  org_id uuid not null,
  number_id uuid not null,
  value bigint not null,
  primary key (org_id, number_id),
  foreign key (org_id, number_id) references app.numbers (org_id, id)
);

-- The set as phones get it.
create table app.known_sets (
  org_id uuid not null,
  built_at timestamptz not null,
  etag text not null,
  bytes bytea not null,
  primary key (org_id)
);

-- The phone whose place this one takes: of the same member, or handed over by another.
alter table app.pairings add column replaces uuid;
alter table app.devices add column replaces uuid;

call app.guard('app.known_values', 'select, insert, delete');
call app.guard('app.known_sets', 'select, insert, update');
