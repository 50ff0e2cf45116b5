-- Two records of one thing: which may be, why it is thought, and what the keeper said. A merge overwrites nothing: it says that one record lives on in another from an
-- instant, until it is undone.
create table registries.merge (
  id uuid primary key,
  registry text not null,
  merged_id uuid not null references registries.record,
  living_id uuid not null references registries.record,
  merged_at timestamptz not null,
  official_id uuid not null,
  reason text not null,
  basis text not null,
  undone_at timestamptz not null default 'infinity',
  undone_by uuid,
  undo_reason text,
  undo_basis text,
  check (merged_id <> living_id),
  check (merged_at < undone_at),
  check ((undone_at = 'infinity') = (undone_by is null))
);
create unique index merge_standing on registries.merge (merged_id) where undone_at = 'infinity';
create index merge_into on registries.merge (living_id, undone_at);
create index merge_history on registries.merge (merged_id, merged_at);
comment on table registries.merge is 'merged_id lives on in living_id from merged_at until undone_at. Both keep every version they had.';
grant select, insert on registries.merge to motlan_app;
grant update (undone_at, undone_by, undo_reason, undo_basis) on registries.merge to motlan_app;

create table registries.twin (
  id uuid primary key,
  registry text not null,
  one_id uuid not null references registries.record,
  other_id uuid not null references registries.record,
  score integer not null check (score between 0 and 100),
  reasons jsonb not null,
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'merged', 'apart')),
  settled_at timestamptz,
  settled_by uuid,
  words text,
  unique (one_id, other_id),
  check (one_id < other_id),
  check ((state = 'open') = (settled_at is null))
);
create index twin_open on registries.twin (registry, score desc, id) where state = 'open';
create index twin_settled on registries.twin (settled_at desc) where state <> 'open';
create index twin_other on registries.twin (other_id);
comment on table registries.twin is 'Two records that may be of one thing (nghi trùng): how alike, by which fields, and what was decided. No value of them.';
grant select, insert on registries.twin to motlan_app;
grant update (state, settled_at, settled_by, words) on registries.twin to motlan_app;

create table registries.twin_search (
  registry text primary key,
  begun_at timestamptz not null,
  place integer not null,
  after text not null,
  pairs integer not null,
  moved_at timestamptz not null,
  finished_at timestamptz
);
comment on table registries.twin_search is 'How far the latest search for twins in a registry is: which of its marks, after which value.';
grant select, insert, update on registries.twin_search to motlan_app;

-- The ids a record goes by: its own, the one it lives on in and those that live on in that; now, and as known at an instant.
create function registries.same_ids(p_id uuid) returns uuid[]
language sql stable parallel safe as $$
  with root as (
    select coalesce((select m.living_id from registries.merge m where m.merged_id = p_id and m.undone_at = 'infinity'), p_id) as id)
  select array(select r.id from root r union select p_id
                union select m.merged_id from root r join registries.merge m on m.living_id = r.id and m.undone_at = 'infinity') $$;
create function registries.same_ids_at(p_id uuid, p_recorded timestamptz) returns uuid[]
language sql stable parallel safe as $$
  with root as (
    select coalesce((select m.living_id from registries.merge m where m.merged_id = p_id and m.merged_at <= p_recorded and m.undone_at > p_recorded), p_id) as id)
  select array(select r.id from root r union select p_id
                union select m.merged_id from root r join registries.merge m on m.living_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) $$;

-- The four ways to a value, as in 0002, now following merges: by a merged record's number one is given the record it lives on in, and told so. A value that is a
-- record's id also finds what points at the ids it goes by.
drop function registries.read_by_key, registries.read_by_id, registries.read_by_key_as_of, registries.read_by_id_as_of;
do $make$
declare
  body constant text := $body$
create function registries.read_%1$s(
  p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamptz, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamptz, valid_from date,
  law text, fields text[], source jsonb, disputed text[], outcome text, merged_from uuid)
language plpgsql volatile security definer as $$
#variable_conflict use_column
declare
  v_values pg_catalog.text[] := array[p_value];
  v_persons pg_catalog.uuid[] := array[p_person];
begin
  if pg_catalog.length(p_value) = 36 and p_value ~ '^[0-9a-f-]{36}$' then
    v_values := %5$s(p_value::pg_catalog.uuid%7$s)::pg_catalog.text[];
  end if;
  if p_person is not null then
    v_persons := %5$s(p_person%7$s);
  end if;
  return query
  with judged as (
    select distinct on (v.id) v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
                else 'not-yours' end as outcome,
           case when m.living_id is not null then k.record_id end as merged_from
      from %2$s
      left join registries.merge m on m.merged_id = k.record_id and %6$s
      join registries.record_version v on v.record_id = coalesce(m.living_id, k.record_id)
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where %3$s and v.valid_from <= p_valid and v.valid_to > p_valid and %4$s
     order by v.id, m.living_id nulls first),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_from
    from judged j;
end $$;
revoke all on function registries.read_%1$s from public;
grant execute on function registries.read_%1$s to motlan_app;$body$;
  -- Whose version has the value: its own where it stands for itself, the merged record's where it lives on in another.
  by_key constant text[] := array[
    'registries.record_key k',
    $q$k.registry = p_registry and k.name = p_name and k.value = any (v_values) and case when m.living_id is null then p_name || '=' || k.value = any (v.keys)
       else exists (select from registries.record_version d where d.record_id = k.record_id and p_name || '=' || k.value = any (d.keys)
                       and d.valid_from <= p_valid and d.valid_to > p_valid and %1$s) end$q$];
  by_id constant text[] := array['(select p_value::pg_catalog.uuid as record_id) k', 'true'];
  now_known constant text := $q$%1$s.recorded_to = 'infinity'$q$;
  then_known constant text := '%1$s.recorded_from <= p_recorded and %1$s.recorded_to > p_recorded';
  merged_now constant text := $q$m.undone_at = 'infinity'$q$;
  merged_then constant text := 'm.merged_at <= p_recorded and m.undone_at > p_recorded';
begin
  execute format(body, 'by_key', by_key[1], format(by_key[2], format(now_known, 'd')), format(now_known, 'v'), 'registries.same_ids', merged_now, '');
  execute format(body, 'by_id', by_id[1], by_id[2], format(now_known, 'v'), 'registries.same_ids', merged_now, '');
  execute format(body, 'by_key_as_of', by_key[1], format(by_key[2], format(then_known, 'd')), format(then_known, 'v'), 'registries.same_ids_at', merged_then, ', p_recorded');
  execute format(body, 'by_id_as_of', by_id[1], by_id[2], format(then_known, 'v'), 'registries.same_ids_at', merged_then, ', p_recorded');
end $make$;

-- What holds today of records that are held side by side, for their keeper or the machine that looks for twins: a read like any other.
create function registries.read_for_comparing(p_ids uuid[], p_fields text[], p_valid date, p_at timestamptz, p_kind text, p_reader text, p_post uuid, p_agency uuid)
returns table (record_id uuid, kind text, agency_id uuid, created_at timestamptz, person_ids uuid[], valid_from date, "values" jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with found as (
    select v.id as version_id, v.record_id, r.registry, r.kind, r.agency_id, r.created_at, v.person_ids, v.valid_from, v.values,
           (select string_agg(l.law, '; ') from registries.registry g, jsonb_array_elements_text(g.declaration -> 'law') as l(law) where g.code = r.registry) as law
      from registries.record_version v join registries.record r on r.id = v.record_id
     where v.record_id = any (p_ids) and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, f.registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, 'comparing', f.law, p_fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
  select f.record_id, f.kind, f.agency_id, f.created_at, f.person_ids, f.valid_from, f.values from found f;
end $$;
revoke all on function registries.read_for_comparing from public;
grant execute on function registries.read_for_comparing to motlan_app;

-- A record that lives on in another is given out once, as that one.
create or replace function registries.read_page(p_registry text, p_name text, p_after_value text, p_after_id uuid, p_limit integer, p_purpose text, p_valid date, p_at timestamptz, p_kind text, p_reader text, p_post uuid, p_agency uuid)
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
         where v.record_id = pg.record_id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
           and not exists (select from registries.merge m where m.merged_id = pg.record_id and m.undone_at = 'infinity') limit 1) v on true),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true
     where f.version_id is not null)
  select f.key, f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.key, f.record_id;
end $$;
