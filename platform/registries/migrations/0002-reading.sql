-- The only ways to a value. They run as the owner of the tables and write the access entry in the statement that gives the value.

-- One spelling for comparing what somebody typed with what is recorded; the same as foldVietnamese of @motlan/formats (a test holds them together).
create function registries.fold(written text) returns text language sql immutable parallel safe
  return lower(btrim(regexp_replace(regexp_replace(translate(normalize(written, NFD), 'đĐ', 'dd'), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')));

create function registries.matches(held jsonb, typed jsonb) returns boolean language sql immutable parallel safe
  return not exists (
    select from jsonb_each_text(typed) as t(path, value)
     where registries.fold(held #>> string_to_array(t.path, '.')) is distinct from registries.fold(t.value));

-- Finds the versions that hold at (valid, recorded) of the records with that value, judges each for this reader, writes the entries and gives the values: one
-- statement. Four functions of one text, by key or by the record's id, as known now or at an instant, so that each has one plan that is kept; p_person is the
-- reader where the reader is a person, null for officials and the system. They name every schema themselves: no search_path to set on each call.
do $make$
declare
  body constant text := $body$
create function registries.read_%1$s(
  p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamptz, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamptz, valid_from date,
  law text, fields text[], source jsonb, disputed text[], outcome text)
language plpgsql volatile security definer as $$
#variable_conflict use_column
begin
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from %2$s
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where %3$s and v.valid_from <= p_valid and v.valid_to > p_valid and %4$s),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome
    from judged j;
end $$;
revoke all on function registries.read_%1$s from public;
grant execute on function registries.read_%1$s to motlan_app;$body$;
  by_key constant text[] := array[
    'registries.record_key k join registries.record_version v on v.record_id = k.record_id',
    $q$k.registry = p_registry and k.name = p_name and k.value = p_value and p_name || '=' || p_value = any (v.keys)$q$];
  by_id constant text[] := array['registries.record_version v', 'v.record_id = p_value::pg_catalog.uuid'];
  now_known constant text := $q$v.recorded_to = 'infinity'$q$;
  then_known constant text := 'v.recorded_from <= p_recorded and v.recorded_to > p_recorded';
begin
  execute format(body, 'by_key', by_key[1], by_key[2], now_known);
  execute format(body, 'by_id', by_id[1], by_id[2], now_known);
  execute format(body, 'by_key_as_of', by_key[1], by_key[2], then_known);
  execute format(body, 'by_id_as_of', by_id[1], by_id[2], then_known);
end $make$;

-- Opens a record for its keeper to amend: locks it until the act ends and gives every version known now. That is a read like any other.
create function registries.open_record(p_record uuid, p_at timestamptz, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_law text, p_dossier uuid)
returns table (version_id uuid, valid_from date, valid_to date, recorded_from timestamptz, "values" jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform from registries.record r where r.id = p_record for update;
  return query
  with known as (
    select v.id, v.valid_from, v.valid_to, v.recorded_from, v.values, v.person_ids, r.registry
      from registries.record_version v join registries.record r on r.id = v.record_id
     where v.record_id = p_record and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, dossier_id, outcome)
    select p_at, k.registry, p_record, k.id, about.person_id, p_kind, p_reader, p_post, p_agency, 'keeping', p_law, array['*'], p_dossier, 'given'
      from (select * from known order by valid_from desc limit 1) k
      cross join lateral unnest(case when cardinality(k.person_ids) = 0 then array[null::uuid] else k.person_ids end) as about(person_id))
  select k.id, k.valid_from, nullif(k.valid_to, 'infinity'), k.recorded_from, k.values from known k order by k.valid_from;
end $$;

revoke all on function registries.open_record from public;
grant execute on function registries.open_record to motlan_app;
