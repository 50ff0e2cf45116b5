-- What a test of the way to another node found, so that its page has an address and a colleague finds the same.
create table exchange.diagnosis (
  id uuid primary key,
  -- In whose name it was asked: its officials see what was found.
  subsystem text not null,
  node text not null,
  report jsonb not null,
  by jsonb not null,
  at timestamptz not null
);
create index diagnosis_at on exchange.diagnosis (at);
comment on table exchange.diagnosis is 'Tests of the way to a node, step by step; swept after two days.';

alter table exchange.diagnosis enable row level security;
create policy own on exchange.diagnosis for all to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then subsystem in (select h.subsystem from exchange.home h where h.agency_id::text = current_setting('motlan.agency_id', true))
    else false end);
grant select, insert, delete on exchange.diagnosis to motlan_app;
