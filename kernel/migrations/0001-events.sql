-- Events, their audit leaves and the listeners' places: what every act writes in its own transaction.

create table kernel.event (
  id bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  key uuid not null,
  at timestamptz not null,
  type text not null,
  subject uuid not null,
  agency_id uuid,
  actor jsonb not null,
  data jsonb not null,
  primary key (tx, id)
);
create unique index event_key on kernel.event (key);
create index event_subject on kernel.event (subject);
comment on table kernel.event is 'Every act, in order (tx, id). Ids and references only: no personal value.';

create table kernel.audit_leaf (
  event_key uuid primary key,
  hash bytea not null check (octet_length(hash) = 32),
  tx xid8 not null default pg_current_xact_id(),
  number bigint unique
);
create index audit_leaf_unnumbered on kernel.audit_leaf (tx, event_key) where number is null;
comment on table kernel.audit_leaf is 'One leaf an event; one sequencer numbers leaves after the commit.';

create table kernel.checkpoint (
  size bigint primary key,
  root bytea not null check (octet_length(root) = 32),
  signed text not null,
  at timestamptz not null
);
comment on table kernel.checkpoint is 'Signed tree heads over the first `size` leaves.';

-- The complete subtrees on the right edge, so that a new checkpoint costs O(log n), not O(n).
create table kernel.audit_node (
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

create table kernel.listener (
  name text primary key,
  tx xid8 not null default '0',
  id bigint not null default 0,
  moved_at timestamptz
);

create table kernel.setting (
  name text primary key,
  value jsonb not null
);

grant select, insert on kernel.event, kernel.checkpoint, kernel.audit_node to motlan_app;
grant select, insert, update (number) on kernel.audit_leaf to motlan_app;
grant select, insert, update on kernel.listener, kernel.setting to motlan_app;
