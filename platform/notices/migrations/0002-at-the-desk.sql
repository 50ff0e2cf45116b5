-- Officials read what they are told where they work: a notice of the desk belongs to the agency whose post it was meant for, and stays out of the portal.

alter table notices.notice add column agency_id uuid;
comment on column notices.notice.agency_id is 'The agency at whose desk an official is told; null for what a person is told in the portal.';

drop policy own_notices on notices.notice;
create policy own_notices on notices.notice to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then agency_id is null and person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
