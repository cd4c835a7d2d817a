-- Companies, tags, addresses, custom fields, terms to search by, saved views.

create table app.companies (
  org_id uuid not null,
  id uuid not null,
  name text not null default '',
  name_sort text not null collate "C",
  website text not null default '',
  gstin text not null default '' collate "C",
  source text check (source in ('website', 'referral', 'walk_in', 'phone_call', 'exhibition', 'advertisement', 'import', 'other')),
  source_key text not null collate "C" generated always as (coalesce(source, '~')) stored,
  owner_id uuid,
  owner_key uuid not null generated always as (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
  about text not null default '',
  custom jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references app.members (org_id, id)
);
create index companies_name on app.companies (org_id, name_sort, id) where deleted_at is null;
create index companies_created on app.companies (org_id, created_at, id) where deleted_at is null;
create index companies_updated on app.companies (org_id, updated_at, id) where deleted_at is null;
create index companies_owner_name on app.companies (org_id, owner_key, name_sort, id) where deleted_at is null;
create index companies_owner_created on app.companies (org_id, owner_key, created_at, id) where deleted_at is null;
create index companies_owner_updated on app.companies (org_id, owner_key, updated_at, id) where deleted_at is null;
create index companies_source on app.companies (org_id, source_key, name_sort, id) where deleted_at is null;
create index companies_gstin on app.companies (org_id, gstin) where gstin <> '';
create index companies_deleted on app.companies (org_id, deleted_at, id) where deleted_at is not null;

alter table app.contacts
  add column company_id uuid,
  add column company_key uuid not null generated always as (coalesce(company_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
  add column source_key text not null collate "C" generated always as (coalesce(source, '~')) stored,
  add column job_title text not null default '',
  add column job_title_sort text not null default U&'\FFFF' collate "C",
  add column gstin text not null default '' collate "C",
  add column about text not null default '',
  add column custom jsonb not null default '{}',
  add foreign key (org_id, company_id) references app.companies (org_id, id);
create index contacts_company on app.contacts (org_id, company_key, name_sort, id) where deleted_at is null;
create index contacts_source on app.contacts (org_id, source_key, name_sort, id) where deleted_at is null;
create index contacts_gstin on app.contacts (org_id, gstin) where gstin <> '';
create index contacts_deleted on app.contacts (org_id, deleted_at, id) where deleted_at is not null;

create table app.record_addresses (
  org_id uuid not null,
  id uuid not null,
  object text not null,
  record_id uuid not null,
  label text not null default '',
  lines text not null default '',
  city text not null default '',
  state text not null default '',
  postcode text not null default '',
  country text not null default '',
  position smallint not null default 0,
  primary key (org_id, id)
);
create index record_addresses_record on app.record_addresses (org_id, record_id, position);

create table app.tags (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null collate "C",
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (org_id, id),
  unique (org_id, name_key)
);

create table app.record_tags (
  org_id uuid not null,
  tag_id uuid not null,
  record_id uuid not null,
  object text not null,
  primary key (org_id, tag_id, record_id),
  foreign key (org_id, tag_id) references app.tags (org_id, id)
);
create index record_tags_record on app.record_tags (org_id, record_id);

-- ── fields an organisation makes itself ─────────────────────────────────────────────────────

create table app.custom_fields (
  org_id uuid not null,
  id uuid not null,
  object text not null check (object in ('contact', 'company')),
  key text not null collate "C",
  label text not null,
  label_hi text not null default '',
  kind text not null check (kind in ('text', 'longText', 'number', 'money', 'date', 'instant', 'select', 'multiSelect', 'check', 'phone', 'email', 'link', 'member')),
  options jsonb not null default '[]',
  pii boolean not null default false,
  in_list boolean not null default false,
  read_from text not null default 'employee' check (read_from in ('employee', 'manager', 'admin')),
  write_from text not null default 'employee' check (write_from in ('employee', 'manager', 'admin')),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (org_id, id),
  unique (org_id, object, key)
);
alter table app.organisations add column fields_version integer not null default 1;

-- Values by one key that sorts as the value does (numbers padded, texts as their sort key): one index serves every kind.
create table app.custom_values (
  org_id uuid not null,
  field_id uuid not null,
  key text not null collate "C",
  record_id uuid not null,
  primary key (org_id, field_id, record_id, key),
  foreign key (org_id, field_id) references app.custom_fields (org_id, id)
);
create index custom_values_key on app.custom_values (org_id, field_id, key, record_id);
create index custom_values_record on app.custom_values (org_id, record_id);

-- A custom phone is a number of the record under the field's name.
alter table app.number_links add column field_id uuid;

-- ── search ──────────────────────────────────────────────────────────────────────────────────

-- Words of names: as written and by their sound across Latin and Devanagari.
create table app.search_terms (
  org_id uuid not null,
  term text not null collate "C",
  object text not null,
  record_id uuid not null,
  primary key (org_id, term, object, record_id)
);
create index search_terms_record on app.search_terms (org_id, record_id, term);

-- Every term once, under each of its forms with one letter left out: what a mistyped word may have meant.
create table app.search_typos (
  org_id uuid not null,
  variant text not null collate "C",
  term text not null collate "C",
  primary key (org_id, variant, term)
);

-- Beginnings and ends of the numbers of records, blind. No foreign key: three rows a number, and a stray one is only a candidate that fits nothing.
create table app.number_fragments (
  org_id uuid not null,
  bidx bytea not null,
  number_id uuid not null,
  primary key (org_id, bidx, number_id)
);
create index number_fragments_number on app.number_fragments (org_id, number_id);

-- A record shared with a colleague is like one of his own.
create table app.record_shares (
  org_id uuid not null,
  member_id uuid not null,
  object text not null,
  record_id uuid not null,
  shared_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, member_id, object, record_id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index record_shares_record on app.record_shares (org_id, record_id);

-- ── saved lists ─────────────────────────────────────────────────────────────────────────────

-- A draft is a list somebody looks at whose filter holds personal values, which must not stand in an address.
create table app.views (
  org_id uuid not null,
  id uuid not null,
  object text not null,
  name text not null,
  member_id uuid not null,
  shared boolean not null default false,
  is_default boolean not null default false,
  draft boolean not null default false,
  state jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index views_object on app.views (org_id, object, shared, member_id) where deleted_at is null and not draft;
create index views_drafts on app.views (org_id, updated_at) where draft;

call app.guard('app.companies', 'select, insert, update');
call app.guard('app.record_addresses', 'select, insert, update, delete');
call app.guard('app.tags', 'select, insert, update, delete');
call app.guard('app.record_tags', 'select, insert, delete');
call app.guard('app.custom_fields', 'select, insert, update, delete');
call app.guard('app.custom_values', 'select, insert, delete');
call app.guard('app.search_terms', 'select, insert, delete');
call app.guard('app.search_typos', 'select, insert, delete');
call app.guard('app.number_fragments', 'select, insert, delete');
call app.guard('app.record_shares', 'select, insert, delete');
call app.guard('app.views', 'select, insert, update, delete');
