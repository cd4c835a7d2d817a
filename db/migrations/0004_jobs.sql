-- The queue's role cannot enter schema app: the organisation entered is read from the setting itself.

create or replace function jobs.add(task text, payload jsonb, key text default null, run_at timestamptz default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    entered constant uuid := nullif(current_setting('app.org_id', true), '')::uuid;
  begin
    if entered is null then raise exception 'no organisation entered' using errcode = '42501'; end if;
    perform graphile_worker.add_job(task, (payload || jsonb_build_object('orgId', entered))::json,
      job_key := case when key is null then null else entered::text || ':' || key end, run_at := run_at);
  end $$;
