-- The only two ways to a value. Both run as the owner of the tables and write the access entry in the statement that gives the value.

-- One spelling for comparing what somebody typed with what is recorded; the same as foldVietnamese of @motlan/formats (a test holds them together).
create function registries.fold(written text) returns text language sql immutable parallel safe
  return lower(btrim(regexp_replace(regexp_replace(translate(normalize(written, NFD), 'đĐ', 'dd'), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')));

create function registries.matches(held jsonb, typed jsonb) returns boolean language sql immutable parallel safe
  return not exists (
    select from jsonb_each_text(typed) as t(path, value)
     where registries.fold(held #>> string_to_array(t.path, '.')) is distinct from registries.fold(t.value));

-- Finds the versions that hold at (valid, recorded) of the records with that value, judges each for this reader, writes the entries and gives the values.
-- p_recorded null: as known now. p_person: the reader, where the reader is a person; null for officials and the system. Reserved names: "id", the record's id.
create function registries.read_records(
  p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamptz, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamptz, valid_from date,
  law text, fields text[], source jsonb, disputed text[], outcome text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found uuid[];
begin
  if p_name = 'id' then
    found := array(
      select v.id from registries.record_version v
       where v.record_id = p_value::uuid and v.valid_from <= p_valid and v.valid_to > p_valid
         and case when p_recorded is null then v.recorded_to = 'infinity' else v.recorded_from <= p_recorded and v.recorded_to > p_recorded end);
  elsif p_recorded is null then
    found := array(
      select v.id from registries.record_key k join registries.record_version v on v.record_id = k.record_id
       where k.registry = p_registry and k.name = p_name and k.value = p_value
         and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid and p_name || '=' || p_value = any (v.keys));
  else
    found := array(
      select v.id from registries.record_key k join registries.record_version v on v.record_id = k.record_id
       where k.registry = p_registry and k.name = p_name and k.value = p_value and v.recorded_from <= p_recorded and v.recorded_to > p_recorded
         and v.valid_from <= p_valid and v.valid_to > p_valid and p_name || '=' || p_value = any (v.keys));
  end if;
  if cardinality(found) = 0 then
    return;
  end if;
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_version v
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where v.id = any (found)),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j cross join lateral unnest(case when cardinality(j.person_ids) = 0 then array[null::uuid] else j.person_ids end) as about(person_id))
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source,
         array(select d.path from registries.dispute d where d.record_id = j.record_id and d.settled_at is null order by d.path), j.outcome
    from judged j order by j.record_id;
end $$;

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

revoke all on function registries.read_records, registries.open_record from public;
grant execute on function registries.read_records, registries.open_record to motlan_app;
