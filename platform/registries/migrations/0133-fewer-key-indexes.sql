-- By its record a key is looked for only while it is held, to be let go.
drop index registries.record_key_record;
create index record_key_of on registries.record_key (record_id) where is_key and held;

-- A record has several keys: it is looked for once.
create or replace function registries.check_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_missing bigint;
  v_others bigint;
begin
  select count(*) filter (where r.id is null), count(*) filter (where r.xmin <> pg_current_xact_id()::xid) into v_missing, v_others
    from (select distinct w.record_id from written w) n left join registries.record r on r.id = n.record_id;
  if v_others > 0 then
    perform from registries.record r where r.id in (select n.record_id from written n) order by r.id for key share;
    select count(*) into v_missing from written n where not exists (select from registries.record r where r.id = n.record_id);
  end if;
  if v_missing > 0 then
    raise foreign_key_violation using message = 'a key is of a record that is not there', constraint = 'record_key_of_record', table = 'record_key';
  end if;
  return null;
end $$;
