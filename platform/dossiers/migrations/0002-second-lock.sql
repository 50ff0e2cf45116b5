-- The second lock on the other rows that hold personal data: the queue's line, the history's words and the requests are seen with their dossier, or not at all.

create function dossiers.acting(kind text) returns text language sql stable parallel safe
  return case when split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = kind
    then split_part(current_setting('motlan.actor', true), ':', 2) end;
revoke all on function dossiers.acting(text) from public;
grant execute on function dossiers.acting(text) to motlan_app;

alter table dossiers.queue_entry enable row level security;
create policy agency_or_own on dossiers.queue_entry to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null then agency_id::text = current_setting('motlan.agency_id', true)
    else exists (select from dossiers.dossier d where d.id = dossier_id) end)
  with check (true);

alter table dossiers.history enable row level security;
create policy with_dossier on dossiers.history to motlan_app
  using (dossiers.acting('system') is not null or exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (true);

alter table dossiers.request_for_more enable row level security;
create policy with_dossier on dossiers.request_for_more to motlan_app
  using (dossiers.acting('system') is not null or exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (true);
