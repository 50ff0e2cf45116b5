-- Records taken away in bulk from a desk: who asked for what, what for and why. Each record given leaves its entry as any other read does, and the entry says of which batch.
create table registries.export (
  id uuid primary key,
  registry text not null,
  purpose text not null,
  format text not null check (format in ('csv', 'ndjson')),
  reason text not null check (reason <> ''),
  agency_id uuid not null,
  official_id uuid not null,
  post_id uuid not null,
  asked_at timestamptz not null,
  takings int not null default 0,
  given bigint not null default 0,
  finished_at timestamptz
);
create index export_agency on registries.export (agency_id, asked_at desc);
comment on table registries.export is 'Records an official asked to take away, how often the file was taken, how many records went out in the last taking, and when it was whole.';
alter table registries.export enable row level security;
create policy own on registries.export to motlan_app
  using (agency_id::text = current_setting('motlan.agency_id', true)) with check (agency_id::text = current_setting('motlan.agency_id', true));
grant select, insert on registries.export to motlan_app;
grant update (takings, given, finished_at) on registries.export to motlan_app;

-- As `far`: set for the act that gives, carried by every entry it writes.
alter table registries.access_entry add column batch jsonb default nullif(current_setting('motlan.batch', true), '')::jsonb;
comment on column registries.access_entry.batch is 'The export that gave it, among many others: its id, and the reason that was said. Null where the record was read by itself.';

-- The records an agency keeps, page by page. What `motlan demo` made has no keeper and costs nothing here.
create index record_kept on registries.record (registry, agency_id, id) where agency_id is not null;

create function registries.read_kept_page(
  p_registry text, p_keeper uuid, p_after uuid, p_limit int, p_purpose text, p_valid date, p_at timestamptz, p_kind text, p_reader text, p_post uuid, p_agency uuid)
returns table (key text, record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with page as materialized (
    select r.id, r.kind, r.agency_id, r.merged_into from registries.record r
     where r.registry = p_registry and r.agency_id = p_keeper and r.id > p_after order by r.id limit p_limit),
  found as materialized (
    select pg.id as record_id, v.id as version_id, pg.kind, pg.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
      from page pg
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
      left join registries.record_version v on v.record_id = pg.id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
       and pg.merged_into is null),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true
     where f.version_id is not null)
  select '', f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.record_id;
end $$;
revoke all on function registries.read_kept_page from public;
grant execute on function registries.read_kept_page to motlan_app;

-- Whoever goes through a registry page by page is bounded alike: records about people, those their agency keeps.
drop function registries.browse_records;
create function registries.browse_records(
  p_registry text, p_key text, p_purpose text, p_valid date, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_keeper uuid, p_descending boolean, p_offset int, p_limit int)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format($q$
    with found as materialized (
      select k.value as place, v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
        from registries.record_key k
        join registries.record r on r.id = k.record_id and r.merged_into is null %2$s
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
    case when p_descending then 'desc' else 'asc' end,
    case when p_keeper is null then '' else 'and r.registry = $1 and r.agency_id = $12' end)
  using p_registry, p_key, p_purpose, p_valid, p_at, p_kind, p_reader, p_post, p_agency, p_offset, p_limit, p_keeper;
end $$;
revoke all on function registries.browse_records from public;
grant execute on function registries.browse_records to motlan_app;
