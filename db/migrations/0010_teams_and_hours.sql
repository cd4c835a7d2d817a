-- Teams with effective dates; working hours, holidays, absences and who is not tracked.

-- A planned move that is taken back, or replaced on its first day, leaves no period behind; the event rows keep it.
grant delete on app.team_members, app.team_managers to crm_app;
create index teams_parent on app.teams (org_id, parent_id);
create index team_managers_team on app.team_managers (org_id, team_id, from_on);
create index invitations_team on app.invitations (org_id, team_id);

-- Hours of a week as windows of local minutes by weekday; team_id null: the organisation's. Where a team has none, the next one above with hours counts.
create table app.working_hours (
  org_id uuid not null,
  id uuid not null,
  team_id uuid,
  from_on date not null,
  to_on date,
  hours jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, team_id) references app.teams (org_id, id),
  check (to_on is null or to_on > from_on),
  exclude using gist (org_id with =, (coalesce(team_id, org_id)) with =, daterange(from_on, to_on) with &&)
);
create index working_hours_team on app.working_hours (org_id, team_id, from_on);

-- Days without work: the days from_on…to_on, or with `yearly` (month-day) each such day between them. A team's add to those above it.
create table app.holidays (
  org_id uuid not null,
  id uuid not null,
  team_id uuid,
  name text not null,
  from_on date not null,
  to_on date,
  yearly text check (yearly ~ '^\d\d-\d\d$'),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique nulls not distinct (org_id, team_id, from_on, yearly),
  foreign key (org_id, team_id) references app.teams (org_id, id),
  check (to_on is null or to_on > from_on),
  check (yearly is not null or to_on is not null)
);

-- Leave of a member; half a day is the first or the second half of that one day's working time.
create table app.absences (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  half text check (half in ('first', 'second')),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  check (to_on is null or to_on > from_on),
  check (half is null or to_on = from_on + 1),
  exclude using gist (org_id with =, member_id with =, daterange(from_on, to_on) with &&)
);
create index absences_member on app.absences (org_id, member_id, from_on);

-- A member counts in reports except in these periods.
create table app.untracked_members (
  org_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, member_id) references app.members (org_id, id),
  check (to_on is null or to_on > from_on),
  exclude using gist (org_id with =, member_id with =, daterange(from_on, to_on) with &&)
);
create index untracked_members_member on app.untracked_members (org_id, member_id, from_on);

-- What a new organisation starts with, for those that are here already. The owner of the tables reads them whole for this one moment.
alter table app.organisations no force row level security;
insert into app.working_hours (org_id, id, from_on, hours)
  select org_id, gen_random_uuid(), '1970-01-01',
    '{"mon": [[540, 1140]], "tue": [[540, 1140]], "wed": [[540, 1140]], "thu": [[540, 1140]], "fri": [[540, 1140]], "sat": [[540, 1140]], "sun": []}'
  from app.organisations;
insert into app.holidays (org_id, id, name, from_on, yearly)
  select o.org_id, gen_random_uuid(), case when o.language = 'hi' then d.hindi else d.english end, '1970-01-01', d.yearly
  from app.organisations o cross join (values
    ('01-26', 'Republic Day', 'गणतंत्र दिवस'), ('08-15', 'Independence Day', 'स्वतंत्रता दिवस'), ('10-02', 'Gandhi Jayanti', 'गांधी जयंती')) as d(yearly, english, hindi)
  where o.region = 'IN';
alter table app.organisations force row level security;

call app.guard('app.working_hours', 'select, insert, update, delete');
call app.guard('app.holidays', 'select, insert, delete');
call app.guard('app.absences', 'select, insert, update, delete');
call app.guard('app.untracked_members', 'select, insert, update, delete');
