-- A node may be several agencies': an official sees the halves of their own agency's subsystems alone, as the other tables have it; the node sees all.

drop policy see on exchange.half;
create policy see on exchange.half for select to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then exists (select from exchange.home h where h.agency_id::text = current_setting('motlan.agency_id', true)
      and (h.subsystem = half.client or starts_with(half.service, h.subsystem || '/')))
    else false end);
