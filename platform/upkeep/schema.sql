-- upkeep: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table upkeep.telling (
  one boolean not null default true,
  told_at timestamp with time zone,
  constraint telling_pkey PRIMARY KEY (one),
  constraint telling_one_check CHECK (one)
);
grant select, update on upkeep.telling to motlan_app;
comment on table upkeep.telling is 'One row: when a notice was made last. Locked by whoever looks, so that of two processes one tells.';

create table upkeep.told (
  kind text not null,
  name text not null,
  constraint told_pkey PRIMARY KEY (kind, name),
  constraint told_kind_check CHECK ((kind = ANY (ARRAY['listener'::text, 'job'::text, 'turn'::text])))
);
grant delete, insert, select on upkeep.told to motlan_app;
comment on table upkeep.told is 'What stands still and was told. A row goes when it is settled: what breaks anew is told anew.';
