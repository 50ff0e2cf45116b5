-- A record with everything ever known of it, for one purpose: a way to values like the others, so it writes its entry in the same statement. Whoever keeps the
-- record reads it as "keeping", whole and on the registry's own law; a person as "self", the versions that are about them.
create function registries.read_history(p_record uuid, p_purpose text, p_keeping_law text, p_at timestamptz,
  p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_dossier uuid)
returns table (version_id uuid, valid_from date, valid_to date, recorded_from timestamptz, recorded_to timestamptz, "values" jsonb,
  reason text, authority jsonb, actor jsonb, law text, fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with basis as (
    select r.id, r.registry, coalesce(p.law, p_keeping_law) as law, coalesce(p.fields, array['*']) as fields
      from registries.record r left join registries.purpose p on p.registry = r.registry and p.code = p_purpose
     where r.id = p_record and (p.code is not null or (p_purpose = 'keeping' and p_keeping_law is not null))),
  shown as (
    select v.*, b.registry, b.law, b.fields from basis b join registries.record_version v on v.record_id = b.id
     where case when p_purpose = 'self' then p_person = any (v.person_ids) else p_person is null end),
  newest as (select s.id from shown s order by s.recorded_to desc, s.valid_from desc limit 1),
  concerned as (
    select distinct about.person_id from shown s left join lateral unnest(s.person_ids) as about(person_id) on true),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, dossier_id, outcome)
    select p_at, b.registry, b.id, n.id, c.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, b.law, b.fields, p_dossier, 'given'
      from basis b cross join newest n cross join concerned c
     where c.person_id is not null or not exists (select from concerned o where o.person_id is not null))
  select s.id, s.valid_from, nullif(s.valid_to, 'infinity'), s.recorded_from, nullif(s.recorded_to, 'infinity'), s.values, s.reason, s.authority, s.actor, s.law, s.fields
    from shown s order by s.recorded_from, s.valid_from;
end $$;
revoke all on function registries.read_history from public;
grant execute on function registries.read_history to motlan_app;

-- What an official looks for, under an id that says nothing: no number or name stands in an address. Forgotten after a day.
create table registries.look (
  id uuid primary key,
  official_id uuid not null,
  agency_id uuid not null,
  registry text not null,
  index text not null,
  value text not null,
  purpose text not null,
  dossier_id uuid,
  at timestamptz not null
);
create index look_old on registries.look (at);
comment on table registries.look is 'What an official typed to find a record, for which purpose; theirs alone, for a day. Each opening reads anew and leaves its access entry.';

alter table registries.look enable row level security;
create policy own on registries.look to motlan_app
  using (current_setting('motlan.actor', true) in ('official:' || official_id::text) or current_setting('motlan.actor', true) like 'system:%')
  with check (current_setting('motlan.actor', true) = 'official:' || official_id::text);
grant select, insert, delete on registries.look to motlan_app;
