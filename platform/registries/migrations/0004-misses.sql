-- How often somebody asked for another person's record and what they typed of them did not fit: too often is guessing.

create index access_entry_missed on registries.access_entry (reader_id, at) where outcome = 'not-matched' and reader_kind = 'person';

-- Entries are shown to the person they are about alone; of the reader's own tries only their number comes out.
create function registries.misses_since(p_reader text, p_since timestamptz) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct (e.record_id, e.at))::int from registries.access_entry e
   where e.reader_kind = 'person' and e.reader_id = p_reader and e.outcome = 'not-matched' and e.at > p_since $$;
revoke all on function registries.misses_since from public;
grant execute on function registries.misses_since to motlan_app;
