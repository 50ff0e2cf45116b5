-- A purpose's code stays its authority's: rights of the exchange and consents name it after the agreement is over. A parent sees a child's consents until the child is of age.

create table consents.purpose (
  code text primary key,
  agency_id uuid not null
);
comment on table consents.purpose is 'Whose a purpose''s code is (mã mục đích): whoever used it first. Insert only.';
insert into consents.purpose (code, agency_id)
  select distinct on (said.code) said.code, a.agency_id
    from consents.revision r join consents.agreement a on a.id = r.object_id, lateral (select r.snapshot::jsonb #>> '{objectData,code}' as code) said
   where r.schema_name = 'DataAgreement' and said.code is not null order by said.code, r.at, r.number;
grant select, insert on consents.purpose to motlan_app;

-- The day is the act's own; where none is set, the database's.
alter policy parties on consents.consent
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then split_part(current_setting('motlan.actor', true), ':', 2)::uuid = person_id
      or split_part(current_setting('motlan.actor', true), ':', 2)::uuid = any (guardian_ids)
        and (adult_on is null
          or coalesce(nullif(current_setting('motlan.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) < adult_on)
    when 'official' then current_setting('motlan.agency_id', true) in (agency_id::text, controller_id::text)
    when 'system' then true
    else false end);
