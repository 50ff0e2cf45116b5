-- Finding records by what they hold, a page at a time: as `read_page`, the entry of each record given is written by the statement that gives it, and of no other.
-- p_names: the finders one of which has p_value. p_same: further values by path, as text; null: nothing stands there.
create function registries.find_records(
  p_registry text, p_names text[], p_value text, p_same jsonb, p_purpose text, p_valid date, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_order text, p_descending boolean, p_offset int, p_limit int)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with found as materialized (
    select f.* from (
      select distinct on (v.id) v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields,
             v.values #>> string_to_array(p_order, '.') as place
        from registries.record_key k
        join registries.record_version v on v.record_id = k.record_id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
         and k.name || '=' || k.value = any (v.keys)
        join registries.record r on r.id = k.record_id and r.merged_into is null
        join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
       where k.registry = p_registry and k.name = any (p_names) and k.value = p_value
         and not exists (select from jsonb_each_text(p_same) as s(path, value) where (v.values #>> string_to_array(s.path, '.')) is distinct from s.value)) f
     order by case when p_descending then f.place end desc, case when not p_descending then f.place end, f.record_id
     offset p_offset limit p_limit),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
  select f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f
   order by case when p_descending then f.place end desc, case when not p_descending then f.place end, f.record_id;
end $$;
revoke all on function registries.find_records from public;
grant execute on function registries.find_records to motlan_app;

-- The same for every record of a registry, in the order of its key: the index gives that order either way, so nothing is sorted that is not given.
create function registries.browse_records(
  p_registry text, p_key text, p_purpose text, p_valid date, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_descending boolean, p_offset int, p_limit int)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format($q$
    with found as materialized (
      select k.value as place, v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
        from registries.record_key k
        join registries.record r on r.id = k.record_id and r.merged_into is null
        join registries.record_version v on v.record_id = k.record_id and v.recorded_to = 'infinity' and v.valid_from <= $4 and v.valid_to > $4
         and k.name || '=' || k.value = any (v.keys)
        join registries.purpose p on p.registry = $1 and p.code = $3 and p.code <> 'self'
       where k.registry = $1 and k.name = $2 and k.is_key and k.held
       order by k.value %1$s, k.record_id %1$s offset $10 limit $11),
    entry as (
      insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
      select $5, $1, f.record_id, f.version_id, about.person_id, $6, $7, $8, $9, $3, f.law, f.fields, 'given'
        from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
    select f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.place %1$s, f.record_id %1$s$q$,
    case when p_descending then 'desc' else 'asc' end)
  using p_registry, p_key, p_purpose, p_valid, p_at, p_kind, p_reader, p_post, p_agency, p_offset, p_limit;
end $$;
revoke all on function registries.browse_records from public;
grant execute on function registries.browse_records to motlan_app;

-- A registry has a number for those who speak of databases by numbers, and knows which agency declared it at their door; none for what packs bring.
alter table registries.registry add column number bigint generated always as identity, add column declared_by uuid, add column group_name text, add column catalog_name text;
create unique index registry_number on registries.registry (number);
comment on column registries.registry.declared_by is 'The agency that declared it through GovStack''s Database API; it alone changes or takes back the declaration. Null: a pack did.';
grant delete on registries.registry to motlan_app;
