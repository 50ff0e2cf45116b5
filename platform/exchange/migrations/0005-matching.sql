-- The two halves of each query are compared between the nodes: how far that is with each other node, and what was found not to fit.

create index half_peer on exchange.half (peer, tx, id);

create table exchange.matching (
  peer text primary key,
  tx bigint not null default 0,
  id bigint not null default 0,
  matched_at timestamptz,
  -- Since when it does not answer; no fault of its log.
  silent_since timestamptz
);
comment on table exchange.matching is 'Up to which of our halves each other node was asked about its own.';

create table exchange.mismatch (
  key uuid primary key,
  request_id uuid not null,
  query_id text not null,
  peer text not null,
  client text not null,
  service text not null,
  -- Which side is ours.
  side text not null check (side in ('asking', 'giving')),
  -- there: the other node has no half; here: we have none and it says it has; differs: both have one and they do not say the same.
  kind text not null check (kind in ('there', 'here', 'differs')),
  at timestamptz not null,
  seen_at timestamptz not null,
  -- Null while it may still be on its way.
  found_at timestamptz,
  settled_at timestamptz,
  subsystem text not null generated always as (case side when 'asking' then client else regexp_replace(service, '/[^/]*$', '') end) stored,
  unique (request_id, side, kind)
);
create index mismatch_open on exchange.mismatch (peer) where settled_at is null;
create index mismatch_query on exchange.mismatch (query_id);
comment on table exchange.mismatch is 'Halves without their other half (lượt trao đổi thiếu một nửa). Nothing of a person but what the half names: systems and numbers of messages.';

grant select, insert, update on exchange.matching to motlan_app;
grant select, insert, update (found_at, settled_at, kind) on exchange.mismatch to motlan_app;

alter table exchange.mismatch enable row level security;
create policy see on exchange.mismatch for select to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    -- A person is told of their own reads' queries, whose numbers they alone are shown.
    when 'person' then true
    when 'official' then subsystem in (select h.subsystem from exchange.home h where h.agency_id::text = current_setting('motlan.agency_id', true))
    else false end);
create policy keep on exchange.mismatch for all to motlan_app
  using (coalesce(current_setting('motlan.actor', true) ~ '^system:', false))
  with check (coalesce(current_setting('motlan.actor', true) ~ '^system:', false));
