-- Lines and who holds them; a member's access ends and comes back.

-- A number is one standing line at most.
create unique index lines_number on app.lines (org_id, number_id) where archived_at is null;
create index line_assignments_line on app.line_assignments (org_id, line_id, from_on);
create index line_assignments_member on app.line_assignments (org_id, member_id, from_on);
create index device_sims_line on app.device_sims (org_id, line_id) where line_id is not null;
-- A correction of who held a line replaces periods; the event says what stood before.
grant delete on app.line_assignments to crm_app;

-- Ends or renews what a member of the organisation entered may open; the person behind him keeps his other organisations.
create function auth.end_membership(of_member uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update auth.memberships set ended_at = now() where org_id = app.org() and member_id = of_member and ended_at is null $$;

create function auth.renew_membership(of_member uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update auth.memberships set ended_at = null where org_id = app.org() and member_id = of_member $$;

-- Whether a sign-in user belongs to the organisation entered, or did: he comes back by being enabled, not by an invitation.
create function auth.was_member(of_user uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from auth.memberships where user_id = of_user and org_id = app.org()) $$;

revoke all on function auth.end_membership(uuid), auth.renew_membership(uuid), auth.was_member(uuid) from public;
grant execute on function auth.end_membership(uuid), auth.renew_membership(uuid), auth.was_member(uuid) to crm_app;
