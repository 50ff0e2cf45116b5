-- What a record lives on in stands beside it, so that a look-up that meets no merge pays nothing for merges: a merged record is told by its id alone, and whoever
-- reads goes on to the one it lives on in.
alter table registries.record add column merged_into uuid;
comment on column registries.record.merged_into is 'The record it lives on in now, as `merge` says.';
update registries.record r set merged_into = m.living_id from registries.merge m where m.merged_id = r.id and m.undone_at = 'infinity';
grant update (merged_into) on registries.record to motlan_app;

drop function registries.read_by_key, registries.read_by_id, registries.read_by_key_as_of, registries.read_by_id_as_of;
do $make$
declare
  head constant text := $head$
create function registries.read_%1$s(
  p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamptz, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
returns table (record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamptz, valid_from date,
  law text, fields text[], source jsonb, disputed text[], outcome text, merged_into uuid)
language plpgsql volatile security definer as $$
#variable_conflict use_column
declare
  v_values pg_catalog.text[];
  v_persons pg_catalog.uuid[];
begin
  if p_person is not null then
    v_persons := %2$s(p_person%3$s);
  end if;$head$;
  body constant text := $body$
  return query
  with judged as (
    select %1$s v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, %5$s as merged_into,
           case when %5$s is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
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
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;$body$;
  foot constant text := $foot$
end $$;
revoke all on function registries.read_%1$s from public;
grant execute on function registries.read_%1$s to motlan_app;$foot$;
  keyed constant text := 'registries.record_key k join registries.record_version v on v.record_id = k.record_id';
  same_key constant text := $q$k.registry = p_registry and k.name = p_name and k.value = %s and p_name || '=' || k.value = any (v.keys)$q$;
  by_id constant text := 'v.record_id = p_value::pg_catalog.uuid';
  -- A value that is a record's id also finds what points at the other ids that record goes by.
  links constant text := $q$
  if pg_catalog.length(p_value) = 36 and p_value ~ '^[0-9a-f-]{36}$' then
    v_values := %1$s(p_value::pg_catalog.uuid%2$s)::pg_catalog.text[];%3$s
    return;
  end if;$q$;
  now_known constant text := $q$v.recorded_to = 'infinity'$q$;
  then_known constant text := 'v.recorded_from <= p_recorded and v.recorded_to > p_recorded';
  now_into constant text := 'r.merged_into';
  then_into constant text := '(select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded)';
  now_ids constant text := 'registries.same_ids';
  then_ids constant text := 'registries.same_ids_at';
  then_arg constant text := ', p_recorded';
begin
  execute format(head, 'by_key', now_ids, '')
    || format(links, now_ids, '', format(body, 'distinct on (v.id)', keyed, format(same_key, 'any (v_values)'), now_known, now_into))
    || format(body, '', keyed, format(same_key, 'p_value'), now_known, now_into) || format(foot, 'by_key');
  execute format(head, 'by_id', now_ids, '')
    || format(body, '', 'registries.record_version v', by_id, now_known, now_into) || format(foot, 'by_id');
  execute format(head, 'by_key_as_of', then_ids, then_arg)
    || format(links, then_ids, then_arg, format(body, 'distinct on (v.id)', keyed, format(same_key, 'any (v_values)'), then_known, then_into))
    || format(body, '', keyed, format(same_key, 'p_value'), then_known, then_into) || format(foot, 'by_key_as_of');
  execute format(head, 'by_id_as_of', then_ids, then_arg)
    || format(body, '', 'registries.record_version v', by_id, then_known, then_into) || format(foot, 'by_id_as_of');
end $make$;
