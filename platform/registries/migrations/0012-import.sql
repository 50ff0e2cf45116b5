-- Records taken over from a file, a batch an act: what is counted here is in, and the rest of the file is read from there when a machine was stopped.
create table registries.import (
  id uuid primary key,
  registry text not null,
  name text not null,
  -- Of the file's bytes: the same file is the same import, and goes on where it stopped.
  digest text not null,
  begun_at timestamptz not null,
  rows_done int not null default 0,
  taken int not null default 0,
  faulty int not null default 0,
  moved_at timestamptz not null,
  finished_at timestamptz,
  unique (registry, digest)
);
comment on table registries.import is 'Records taken over from a file: how far it is, what is in, what was faulty.';

create table registries.import_fault (
  import_id uuid not null references registries.import,
  row int not null,
  path text not null,
  vi text not null,
  en text not null,
  primary key (import_id, row, path)
);
comment on table registries.import_fault is 'Which row of the file is not in, and why. No value of it is kept.';

grant select, insert, update (rows_done, taken, faulty, moved_at, finished_at) on registries.import to motlan_app;
grant select, insert on registries.import_fault to motlan_app;

-- Every record of a registry as it holds on a day, a page at a time and in the order of its key: a way to values like the others, and like them it writes the
-- entries in the same statement.
create function registries.read_page(p_registry text, p_name text, p_after_value text, p_after_id uuid, p_limit int, p_purpose text, p_valid date,
  p_at timestamptz, p_kind text, p_reader text, p_post uuid, p_agency uuid)
returns table (key text, record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with page as materialized (
    select k.value, k.record_id from registries.record_key k
     where k.registry = p_registry and k.name = p_name and k.is_key and k.held and (k.value, k.record_id) > (p_after_value, p_after_id)
     order by k.value, k.record_id limit p_limit),
  found as materialized (
    select pg.value as key, pg.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
      from page pg
      join registries.record r on r.id = pg.record_id
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
      left join lateral (
        select * from registries.record_version v
         where v.record_id = pg.record_id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid limit 1) v on true),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true
     where f.version_id is not null)
  select f.key, f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.key, f.record_id;
end $$;
revoke all on function registries.read_page from public;
grant execute on function registries.read_page to motlan_app;
