-- Authorities that work on this node: since when, who administers them, and whether their seal is ready.

create table tenants.tenant (
  agency_id uuid primary key,
  opened_at timestamptz not null,
  opened_by text not null,
  administrator_id uuid not null,
  sealed_at timestamptz
);
comment on table tenants.tenant is 'An authority that works on this node (đơn vị dùng chung nền tảng). opened_by: the id of the official who opened it, or the name of the system that did.';

grant select, insert on tenants.tenant to motlan_app;
grant update (sealed_at) on tenants.tenant to motlan_app;
