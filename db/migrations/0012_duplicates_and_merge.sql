-- Merges that can be undone for 90 days, pairs that somebody said are two, names by a key that the spellings of one name share.

-- A merged-away record is out of lists as one in the bin is, and names the record that it became: always the last of a chain.
alter table app.contacts
  add column merged_into uuid,
  add column name_like text collate "C",
  add foreign key (org_id, merged_into) references app.contacts (org_id, id);
alter table app.companies
  add column merged_into uuid,
  add column name_like text collate "C",
  add foreign key (org_id, merged_into) references app.companies (org_id, id);
create index contacts_merged on app.contacts (org_id, merged_into) where merged_into is not null;
create index companies_merged on app.companies (org_id, merged_into) where merged_into is not null;
drop index app.contacts_deleted;
drop index app.companies_deleted;
create index contacts_deleted on app.contacts (org_id, deleted_at, id) where deleted_at is not null and merged_into is null;
create index companies_deleted on app.companies (org_id, deleted_at, id) where deleted_at is not null and merged_into is null;
create index contacts_company_gone on app.contacts (org_id, company_key) where deleted_at is not null;

-- Null: not written yet, which is done little by little.
create index contacts_like on app.contacts (org_id, name_like, id) where deleted_at is null and name_like <> '';
create index companies_like on app.companies (org_id, name_like, id) where deleted_at is null and name_like <> '';
create index contacts_unlike on app.contacts (org_id, id) where name_like is null;
create index companies_unlike on app.companies (org_id, id) where name_like is null;

-- What became one, when and by whom; `sealed` holds what stood before, for 90 days.
create table app.merges (
  org_id uuid not null,
  id uuid not null,
  object text not null check (object in ('contact', 'company')),
  into_id uuid not null,
  from_id uuid not null,
  at timestamptz not null,
  by_member uuid not null,
  sealed bytea,
  undone_at timestamptz,
  undone_by uuid,
  primary key (org_id, id),
  foreign key (org_id, by_member) references app.members (org_id, id)
);
create index merges_at on app.merges (org_id, at, id);
create index merges_into on app.merges (org_id, into_id, id);
create index merges_from on app.merges (org_id, from_id);
create index merges_kept on app.merges (org_id, at) where sealed is not null;

-- Pairs that somebody said are two; the smaller id first.
create table app.distinctions (
  org_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  object text not null check (object in ('contact', 'company')),
  at timestamptz not null,
  by_member uuid not null,
  primary key (org_id, a_id, b_id),
  foreign key (org_id, by_member) references app.members (org_id, id),
  check (a_id < b_id)
);
create index distinctions_b on app.distinctions (org_id, b_id);

call app.guard('app.merges', 'select, insert, update, delete');
call app.guard('app.distinctions', 'select, insert, delete');
