-- Each subsystem that follows a topic gets what was cut to its own purpose; following it twice is following it once.

alter table subscriptions.received add column client text, add column purpose text;
update subscriptions.received r set client = f.client, purpose = coalesce(f.purpose, '') from subscriptions.following f where f.id = r.following_id;
alter table subscriptions.received alter column client set not null, alter column purpose set not null;
alter table subscriptions.received drop constraint received_source_id_key;
alter table subscriptions.received add constraint received_once unique (source, id, client, purpose);
comment on table subscriptions.received is 'Events other nodes delivered here, to each subsystem and for each purpose once.';

update subscriptions.following f set ended_at = now()
  where ended_at is null and exists (
    select from subscriptions.following n where n.ended_at is null and n.client = f.client and n.service = f.service and n.deliver_to = f.deliver_to
       and n.purpose is not distinct from f.purpose and (n.made_at, n.id) > (f.made_at, f.id));
create unique index following_once on subscriptions.following (client, service, deliver_to, coalesce(purpose, '')) where ended_at is null;
