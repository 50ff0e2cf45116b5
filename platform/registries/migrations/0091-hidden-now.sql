-- What an act has just hidden is found by the act itself: its moment says nothing, since the clock goes on between the act's beginning and the read.
drop function registries.hidden_now(text, uuid, timestamptz);
create function registries.hidden_now(p_reader text, p_agency uuid)
returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id from registries.access_entry e
   where e.tx = pg_current_xact_id()::text::bigint and e.reader_id = p_reader and e.reader_agency = p_agency and e.hidden_reason is not null order by e.id $$;
revoke all on function registries.hidden_now from public;
grant execute on function registries.hidden_now to motlan_app;
