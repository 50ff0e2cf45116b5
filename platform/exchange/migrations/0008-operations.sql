-- The operations page reads counters, never the log: they are counted as halves come into the audit log, in the same act, so that each is counted once.

create table exchange.tally (
  since timestamptz not null,
  side text not null check (side in ('asking', 'giving')),
  client text not null,
  service text not null,
  peer text not null,
  -- Empty where the query was answered.
  fault text not null,
  -- The class of how long it took: domain/pace.ts.
  pace smallint not null,
  calls int not null,
  over_asked int not null,
  -- Of this node's two subsystems, the one whose officials see the line.
  subsystem text not null generated always as (case side when 'asking' then client else regexp_replace(service, '/[^/]*$', '') end) stored,
  primary key (since, side, client, service, peer, fault, pace)
);
comment on table exchange.tally is 'Traffic in steps of five minutes; swept after two days, since the log itself stays.';

alter table exchange.tally enable row level security;
create policy see on exchange.tally for select to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then subsystem in (select h.subsystem from exchange.home h where h.agency_id::text = current_setting('motlan.agency_id', true))
    else false end);
create policy count on exchange.tally for all to motlan_app
  using (coalesce(current_setting('motlan.actor', true) ~ '^system:', false))
  with check (coalesce(current_setting('motlan.actor', true) ~ '^system:', false));

create table exchange.peer_state (
  node text primary key,
  -- When a message it signed came last, and by how many seconds its clock was ahead of ours then.
  heard_at timestamptz,
  clock_seconds int,
  good_at timestamptz,
  fault text,
  fault_at timestamptz
);
comment on table exchange.peer_state is 'How each other node was found the last time: its clock by what it signed, the last question that went well and the last that did not.';

grant select, insert, delete, update (calls, over_asked) on exchange.tally to motlan_app;
grant select, insert, update on exchange.peer_state to motlan_app;
