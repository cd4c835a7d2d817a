-- Schemas, the organisation wall, sign-in, keys and history.
-- Roles crm_app, crm_auth and crm_jobs are made by the migration runner before this file.

create extension if not exists btree_gist;
create schema app;
create schema auth;
grant usage on schema app to crm_app;
grant usage on schema auth to crm_app, crm_auth;

-- The wall: nothing set means no rows. A pooled connection answers '' afterwards, hence nullif.
create function app.org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.org_id', true), '')::uuid $$;

-- ── schema auth: who may sign in, and to which organisation ─────────────────────────────────

create table auth.host_settings (
  name text primary key,
  value text not null,
  at timestamptz not null default now()
);

create table auth.users (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  phone_bidx bytea unique,
  phone_sealed bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.sessions (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user on auth.sessions (user_id, created_at);

create table auth.credentials (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credentials_user on auth.credentials (user_id);

create table auth.verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on auth.verifications (identifier);

-- A slug is never given to another organisation; old ones stay and redirect.
create table auth.organisation_directory (
  slug text primary key collate "C",
  org_id uuid not null,
  current boolean not null default true,
  created_at timestamptz not null default now()
);
create unique index organisation_directory_current on auth.organisation_directory (org_id) where current;

create table auth.memberships (
  user_id uuid not null references auth.users (id),
  org_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (user_id, org_id),
  unique (org_id, member_id)
);

create table auth.setup_tokens (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table auth.pairing_codes (
  code_hash bytea primary key,
  org_id uuid not null,
  pairing_id uuid not null,
  expires_at timestamptz not null
);
create index pairing_codes_expiry on auth.pairing_codes (expires_at);

-- Guesses at a secret, counted per key (hash of what was tried, of the address, of both).
create table auth.attempts (
  key bytea not null,
  at timestamptz not null default now(),
  id bigint generated always as identity,
  primary key (key, at, id)
);
create index attempts_at on auth.attempts (at);

-- Sign-ins and other acts on the host: append only; a chain is laid over it by the sealer.
create table auth.host_audit (
  id uuid primary key,
  at timestamptz not null default now(),
  action text not null,
  user_id uuid,
  org_id uuid,
  request_id text,
  details jsonb not null default '{}'
);
create index host_audit_at on auth.host_audit (at);

-- No content: tells the tailer which organisations have new events.
create table auth.event_signals (
  id bigint generated always as identity primary key,
  org_id uuid not null,
  at timestamptz not null default now()
);
create index event_signals_at on auth.event_signals (at);

-- ── schema app: one organisation each row ───────────────────────────────────────────────────

create table app.organisations (
  org_id uuid not null primary key,
  name text not null,
  legal_name text not null default '',
  zone text not null,
  region text not null,
  language text not null check (language in ('en', 'hi')),
  currency text not null default 'INR',
  grievance_name text not null default '',
  grievance_contact text not null default '',
  financial_year_month smallint not null default 4,
  week_start smallint not null default 1,
  employees_read text not null default 'own' check (employees_read in ('own', 'team', 'all')),
  duplicate_owner_shown boolean not null default true,
  leaderboard_shown boolean not null default false,
  retention_months integer not null default 24 check (retention_months between 1 and 240),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table app.organisation_zones (
  org_id uuid not null,
  from_at timestamptz not null,
  zone text not null,
  primary key (org_id, from_at)
);

-- Keys of the organisation, each wrapped by the host's master key.
create table app.org_keys (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('data', 'bidx', 'id', 'known_salt')),
  version integer not null,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (org_id, id),
  unique (org_id, kind, version)
);

create table app.teams (
  org_id uuid not null,
  id uuid not null,
  parent_id uuid,
  name text not null,
  name_sort text not null collate "C",
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references app.teams (org_id, id)
);
create unique index teams_one_root on app.teams (org_id) where parent_id is null;

create table app.members (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  name_sort text not null collate "C",
  role text not null check (role in ('owner', 'admin', 'manager', 'employee')),
  language text not null default 'en' check (language in ('en', 'hi')),
  theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
  identifier_hint text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  disabled_at timestamptz,
  disabled_by uuid,
  primary key (org_id, id)
);
create index members_name on app.members (org_id, name_sort, id);

-- A member has one home team at a time.
create table app.team_members (
  org_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, team_id) references app.teams (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  check (to_on is null or to_on > from_on),
  exclude using gist (org_id with =, member_id with =, daterange(from_on, to_on) with &&)
);
create index team_members_team on app.team_members (org_id, team_id, from_on);
create index team_members_member on app.team_members (org_id, member_id, from_on);

create table app.team_managers (
  org_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, team_id) references app.teams (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  check (to_on is null or to_on > from_on),
  exclude using gist (org_id with =, team_id with =, member_id with =, daterange(from_on, to_on) with &&)
);
create index team_managers_member on app.team_managers (org_id, member_id, from_on);

create table app.invitations (
  org_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'manager', 'employee')),
  team_id uuid not null,
  email text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_member_id uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (org_id, id),
  unique (org_id, token_hash),
  foreign key (org_id, team_id) references app.teams (org_id, id),
  foreign key (org_id, created_by) references app.members (org_id, id)
);
create index invitations_created on app.invitations (org_id, created_at desc, id);

-- ── events, audit, idempotency ──────────────────────────────────────────────────────────────

-- One row per change of a record, in its transaction. Append only.
create table app.event (
  org_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  object text not null,
  record_id uuid,
  owner_id uuid,
  team_id uuid,
  actor_kind text not null,
  actor_id uuid,
  request_id text,
  changes jsonb not null default '[]',
  values_sha256 bytea,
  primary key (org_id, id)
);
create index event_at on app.event (org_id, at, id);
create index event_record on app.event (org_id, record_id, at desc, id) where record_id is not null;

-- Personal before/after values live apart, so that erasing them leaves history and its hashes whole.
create table app.change_values (
  org_id uuid not null,
  event_id uuid not null,
  record_id uuid not null,
  sealed bytea not null,
  primary key (org_id, event_id)
);
create index change_values_record on app.change_values (org_id, record_id);

create table app.audit (
  org_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  acting_for uuid,
  action text not null,
  object text not null,
  record_id uuid,
  about_member uuid,
  why text,
  via text not null,
  request_id text,
  details jsonb not null default '{}',
  values_sha256 bytea,
  content_sha256 bytea not null,
  primary key (org_id, id)
);
create index audit_at on app.audit (org_id, at, id);
create index audit_about on app.audit (org_id, about_member, at) where about_member is not null;

create table app.idempotency_keys (
  org_id uuid not null,
  key_hash bytea not null,
  body_hash bytea not null,
  status smallint not null,
  record_id uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, key_hash)
);
create index idempotency_keys_created on app.idempotency_keys (org_id, created_at);

-- ── definer functions: the only doors between the schemas ───────────────────────────────────

-- The session behind a token hash, and the member it stands for in the organisation entered.
create function auth.open_session(hash text)
  returns table (session_id uuid, user_id uuid, member_id uuid, stale boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.id, s.user_id, m.member_id, s.last_seen_at < now() - interval '1 minute'
    from auth.sessions s
    left join auth.memberships m on m.user_id = s.user_id and m.org_id = app.org() and m.ended_at is null
    where s.token = hash and s.expires_at > now()
  $$;

create function auth.find_organisation(asked text)
  returns table (org_id uuid, slug text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.org_id, c.slug from auth.organisation_directory d
    join auth.organisation_directory c on c.org_id = d.org_id and c.current
    where d.slug = asked
  $$;

create function auth.list_organisations() returns table (org_id uuid, slug text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select d.org_id, d.slug from auth.organisation_directory d where d.current $$;

create function auth.register_organisation(new_slug text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.org() is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    insert into auth.organisation_directory (slug, org_id) values (new_slug, app.org());
  end $$;

create function auth.register_membership(of_user uuid, as_member uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.org() is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    insert into auth.memberships (user_id, org_id, member_id) values (of_user, app.org(), as_member);
  end $$;

-- The sign-in user behind a member of the organisation entered.
create function auth.user_of_member(of_member uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select user_id from auth.memberships where org_id = app.org() and member_id = of_member and ended_at is null $$;

-- The member that a sign-in user is in the organisation entered.
create function auth.my_membership(of_user uuid) returns table (member_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select m.member_id from auth.memberships m where m.user_id = of_user and m.org_id = app.org() and m.ended_at is null $$;

create function auth.use_setup_token(hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with used as (
      update auth.setup_tokens set used_at = now()
      where token_hash = hash and used_at is null and expires_at > now() returning 1)
    select exists (select 1 from used)
  $$;

create function auth.add_pairing_code(hash bytea, pairing uuid, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.org() is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    delete from auth.pairing_codes where expires_at < now();
    insert into auth.pairing_codes (code_hash, org_id, pairing_id, expires_at) values (hash, app.org(), pairing, until);
  end $$;

create function auth.find_pairing(hash bytea) returns table (org_id uuid, pairing_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.org_id, p.pairing_id from auth.pairing_codes p where p.code_hash = hash and p.expires_at > now() $$;

create function auth.signal_event() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.org() is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    insert into auth.event_signals (org_id) values (app.org());
  end $$;

-- Signals numbered after one (the tailer's only view across organisations); instants as text keep their microseconds.
create function auth.signals_after(floor bigint) returns table (id bigint, org_id uuid, at text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select e.id, e.org_id, e.at::text from auth.event_signals e where e.id > floor order by e.id limit 5000 $$;

create function auth.last_signal() returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(max(id), 0) from auth.event_signals $$;

create function auth.prune_signals(before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ delete from auth.event_signals where at < before $$;

revoke all on all functions in schema auth from public;
grant execute on all functions in schema auth to crm_app;
grant execute on function app.org() to public;
grant select, insert, update, delete on all tables in schema auth to crm_auth;
revoke update, delete on auth.host_audit from crm_auth;
grant usage on all sequences in schema auth to crm_auth;

-- ── jobs: the queue belongs to crm_jobs, which sees no domain table ─────────────────────────

create schema jobs authorization crm_jobs;
grant usage on schema jobs to crm_app;

-- The organisation entered is written into the payload here, so that no job can name another.
create function jobs.add(task text, payload jsonb, key text default null, run_at timestamptz default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.org() is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    perform graphile_worker.add_job(task, (payload || jsonb_build_object('orgId', app.org()))::json,
      job_key := case when key is null then null else app.org()::text || ':' || key end, run_at := run_at);
  end $$;
alter function jobs.add(text, jsonb, text, timestamptz) owner to crm_jobs;
revoke all on function jobs.add(text, jsonb, text, timestamptz) from public;
grant execute on function jobs.add(text, jsonb, text, timestamptz) to crm_app;

-- ── the wall itself: one identical policy on every table of schema app ──────────────────────

create procedure app.guard(relation regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy organisation on %s using (org_id = app.org()) with check (org_id = app.org())', relation);
  execute format('grant %s on %s to crm_app', privileges, relation);
end $$;
revoke all on procedure app.guard(regclass, text) from public;

call app.guard('app.organisations', 'select, insert, update');
call app.guard('app.organisation_zones', 'select, insert');
call app.guard('app.org_keys', 'select, insert, update');
call app.guard('app.teams', 'select, insert, update');
call app.guard('app.members', 'select, insert, update');
call app.guard('app.team_members', 'select, insert, update');
call app.guard('app.team_managers', 'select, insert, update');
call app.guard('app.invitations', 'select, insert, update');
call app.guard('app.event', 'select, insert');
call app.guard('app.change_values', 'select, insert, delete');
call app.guard('app.audit', 'select, insert');
call app.guard('app.idempotency_keys', 'select, insert, delete');

-- Members in reach of one who manages teams (his teams and everything below) or belongs to one, on a day of the organisation's zone.
create function app.reach(of_member uuid, with_role text, on_day date) returns uuid[]
  language sql stable parallel safe
  as $$
    with recursive mine as (
      select t.team_id as id from app.team_managers t
      where with_role = 'manager' and t.org_id = app.org() and t.member_id = of_member and t.from_on <= on_day and (t.to_on is null or t.to_on > on_day)
      union
      select t.team_id from app.team_members t
      where with_role = 'employee' and t.org_id = app.org() and t.member_id = of_member and t.from_on <= on_day and (t.to_on is null or t.to_on > on_day)
      union
      select c.id from app.teams c join mine on c.parent_id = mine.id where c.org_id = app.org())
    select array(
      select distinct m.member_id from app.team_members m join mine on mine.id = m.team_id
      where m.org_id = app.org() and m.from_on <= on_day and (m.to_on is null or m.to_on > on_day))
  $$;
grant execute on function app.reach(uuid, text, date) to crm_app;
