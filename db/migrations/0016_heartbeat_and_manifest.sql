-- What phones say of themselves between calls: heartbeats, manifests per quarter hour, how far both sides agree.

-- asked: quarters the phone was asked to send again and has not answered for. offset_*: the offsets ever given to rows of this phone.
alter table app.device_states
  add column clock_jumps integer not null default 0,
  add column clock_jumped_at timestamptz,
  add column offset_low_ms bigint not null default 0,
  add column offset_high_ms bigint not null default 0,
  add column asked integer not null default 0;

-- The latest heartbeat. log_cut_ms: below it the phone's log has lost rows, and a manifest proves nothing.
create table app.device_beats (
  org_id uuid not null,
  device_id uuid not null,
  at timestamptz not null,
  call_log boolean not null,
  phone_state boolean not null,
  contacts boolean not null,
  battery_exempt boolean not null,
  queue integer not null,
  queue_grows_since timestamptz,
  oldest_waiting_ms bigint,
  tray integer not null,
  unclassed jsonb not null default '{}',
  log_generation text not null,
  log_from_ms bigint,
  log_cut_ms bigint,
  primary key (org_id, device_id),
  foreign key (org_id, device_id) references app.devices (org_id, id)
);

-- A phone's UTC day: minutes in which a heartbeat came, quarters a manifest spoke of, and those of them that agree.
create table app.device_days (
  org_id uuid not null,
  device_id uuid not null,
  day date not null,
  beats bit(1440) not null default repeat('0', 1440)::bit(1440),
  told bit(96) not null default repeat('0', 96)::bit(96),
  proven bit(96) not null default repeat('0', 96)::bit(96),
  primary key (org_id, device_id, day),
  foreign key (org_id, device_id) references app.devices (org_id, id)
);

-- Manifests of quarters in which either side has calls. our_*: the sums they were last compared with; resent: items of the quarter since it was asked for.
create table app.device_quarters (
  org_id uuid not null,
  device_id uuid not null,
  quarter bigint not null,
  log_generation text not null,
  count integer not null,
  sum bigint not null,
  our_count integer not null,
  our_sum bigint not null,
  at timestamptz not null,
  asked_at timestamptz,
  resent integer not null default 0,
  settled_at timestamptz,
  primary key (org_id, device_id, quarter, log_generation),
  foreign key (org_id, device_id) references app.devices (org_id, id)
);
create index device_quarters_asked on app.device_quarters (org_id, device_id, quarter) where asked_at is not null and settled_at is null;

-- Rows of an impossible date have no start to be found by.
create index calls_suspect_clock on app.calls (org_id, member_id, date_raw) where clock_suspect;

call app.guard('app.device_beats', 'select, insert, update');
call app.guard('app.device_days', 'select, insert, update, delete');
call app.guard('app.device_quarters', 'select, insert, update, delete');
