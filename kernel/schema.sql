-- kernel: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table kernel.audit_leaf (
  event_key uuid not null,
  hash bytea not null,
  tx xid8 not null default pg_current_xact_id(),
  number bigint,
  constraint audit_leaf_pkey PRIMARY KEY (event_key),
  constraint audit_leaf_number_key UNIQUE (number),
  constraint audit_leaf_hash_check CHECK ((octet_length(hash) = 32))
);
CREATE INDEX audit_leaf_unnumbered ON kernel.audit_leaf USING btree (tx, event_key) WHERE (number IS NULL);
grant insert, select on kernel.audit_leaf to motlan_app;
grant update (number) on kernel.audit_leaf to motlan_app;
comment on table kernel.audit_leaf is 'One leaf an event; one sequencer numbers leaves after the commit.';

create table kernel.audit_node (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  constraint audit_node_pkey PRIMARY KEY (level, index)
);
grant insert, select on kernel.audit_node to motlan_app;

create table kernel.checkpoint (
  size bigint not null,
  root bytea not null,
  signed text not null,
  at timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (size),
  constraint checkpoint_root_check CHECK ((octet_length(root) = 32))
);
grant insert, select on kernel.checkpoint to motlan_app;
comment on table kernel.checkpoint is 'Signed tree heads over the first `size` leaves.';

create table kernel.event (
  id bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  key uuid not null,
  at timestamp with time zone not null,
  type text not null,
  subject uuid not null,
  agency_id uuid,
  actor jsonb not null,
  data jsonb not null,
  constraint event_pkey PRIMARY KEY (tx, id)
);
CREATE UNIQUE INDEX event_key ON kernel.event USING btree (key);
CREATE INDEX event_subject ON kernel.event USING btree (subject);
grant insert, select on kernel.event to motlan_app;
comment on table kernel.event is 'Every act, in order (tx, id). Ids and references only: no personal value.';

create table kernel.listener (
  name text not null,
  tx xid8 not null default '0'::xid8,
  id bigint not null default 0,
  moved_at timestamp with time zone,
  constraint listener_pkey PRIMARY KEY (name)
);
grant insert, select, update on kernel.listener to motlan_app;

create table kernel.migration (
  room text not null,
  name text not null,
  checksum text not null,
  breaking boolean not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (room, name)
);
grant select on kernel.migration to motlan_app;

create table kernel.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);
grant insert, select, update on kernel.setting to motlan_app;
