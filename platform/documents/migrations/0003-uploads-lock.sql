-- The second lock on files on their way: they are seen by the person who sends them and by the node, whatever a statement says.

create function documents.is_senders(stored_by uuid) returns boolean language sql stable parallel safe
  return case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then stored_by::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end;
revoke all on function documents.is_senders(uuid) from public;
grant execute on function documents.is_senders(uuid) to motlan_app;

alter table documents.upload enable row level security;
create policy senders on documents.upload to motlan_app using (documents.is_senders(stored_by));

alter table documents.upload_part enable row level security;
create policy senders on documents.upload_part to motlan_app
  using (exists (select from documents.upload u where u.id = upload_id));
