-- tenants: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table tenants.tenant (
  agency_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  administrator_id uuid not null,
  sealed_at timestamp with time zone,
  constraint tenant_pkey PRIMARY KEY (agency_id)
);
grant insert, select on tenants.tenant to motlan_app;
grant update (sealed_at) on tenants.tenant to motlan_app;
comment on table tenants.tenant is 'An authority that works on this node (đơn vị dùng chung nền tảng). opened_by: the id of the official who opened it, or the name of the system that did.';
