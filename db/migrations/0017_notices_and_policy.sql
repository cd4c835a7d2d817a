-- Who accepted a notice with what: the browser, or which phone.
alter table app.acceptances add column place text not null default 'browser' check (place in ('phone', 'browser'));
alter table app.acceptances add column device_id uuid;

-- Numbers shown in full, counted per member and hour or day of UTC, so that showing them ends at a quota.
create table app.reveal_counts (
  org_id uuid not null,
  member_id uuid not null,
  span text not null check (span in ('hour', 'day')),
  from_at timestamptz not null,
  count integer not null,
  primary key (org_id, member_id, span, from_at),
  foreign key (org_id, member_id) references app.members (org_id, id)
);
create index reveal_counts_from on app.reveal_counts (org_id, from_at);
call app.guard('app.reveal_counts', 'select, insert, update, delete');

-- Who looked at a member's calls, and who was stopped at the quota.
create index audit_looks on app.audit (org_id, about_member, at, id) where action = 'calls.read';
create index audit_stopped on app.audit (org_id, at) where action = 'reveals.stopped';

-- What a member was shown when he agreed: whatever is found out later of his team, he agreed to nothing wider.
alter table app.consent_acts add column agreed jsonb;
