-- Nodes leave the directory again, and single certificates and keys are revoked: the centre's own record of what it no longer stands for, and why.

alter table exchange.listed_node add column removed_at timestamptz;
alter table exchange.listed_node add column removed_reason text;
alter table exchange.listed_node add column removed_by jsonb;
alter table exchange.listed_node add constraint listed_node_removed check ((removed_at is null) = (removed_reason is null) and (removed_at is null) = (removed_by is null));

create table exchange.revoked (
  -- The certificate (DER, base64) or the name of the key.
  value text primary key,
  kind text not null check (kind in ('certificate', 'key')),
  node_id text not null references exchange.listed_node (id),
  reason text not null,
  by jsonb not null,
  at timestamptz not null
);
comment on table exchange.revoked is 'Certificates and keys the centre no longer lists (thu hồi), and never lists again.';
grant select, insert on exchange.revoked to motlan_app;
