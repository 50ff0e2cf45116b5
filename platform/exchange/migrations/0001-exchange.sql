-- exchange: the directory, what this node offers and to whom, who may speak for a subsystem, and the message log.

-- What the centre lists. On other nodes these three stay empty.
create table exchange.listed_node (
  id text primary key,
  title jsonb not null,
  url text not null,
  certificates text[] not null,
  keys jsonb not null
);
create table exchange.listed_name (
  name text primary key,
  kind text not null check (kind in ('member', 'subsystem', 'group')),
  title jsonb not null,
  node_id text references exchange.listed_node (id),
  names text[] not null default '{}',
  check ((kind = 'subsystem') = (node_id is not null))
);
comment on table exchange.listed_name is 'Members (thành viên), subsystems (hệ thống con) and groups as the centre lists them; a directory is made of these rows.';

-- Signed directories: those the centre issued, and those a node fetched. The newest is the one in use.
create table exchange.directory (
  instance text not null,
  version int not null,
  expires_at timestamptz not null,
  signed text not null,
  content jsonb not null,
  kept_at timestamptz not null,
  primary key (instance, version)
);

create table exchange.home (
  subsystem text primary key,
  agency_id uuid not null
);
comment on table exchange.home is 'Subsystems of this node''s agencies: whose officials may offer services and grant rights in their name.';

create table exchange.service (
  subsystem text not null,
  code text not null,
  title jsonb not null,
  -- {"kind":"http","url":…,"timeoutMs":…} or {"kind":"registry","registry":…}
  provider jsonb not null,
  endpoints jsonb not null,
  openapi jsonb,
  enabled boolean not null default true,
  primary key (subsystem, code)
);
create table exchange.purpose (
  subsystem text not null,
  service text not null,
  code text not null,
  title jsonb not null,
  law text not null,
  fields text[] not null,
  primary key (subsystem, service, code),
  foreign key (subsystem, service) references exchange.service (subsystem, code) on delete cascade
);
create table exchange.access_right (
  id uuid primary key,
  subsystem text not null,
  service text not null,
  client text not null,
  method text not null,
  path text not null,
  purposes text[] not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  granted_by jsonb not null,
  foreign key (subsystem, service) references exchange.service (subsystem, code) on delete cascade
);
create index access_right_service on exchange.access_right (subsystem, service);
comment on table exchange.access_right is 'Who may ask what, for which purposes, from when to when. Ended, never deleted.';

-- Who may speak as a subsystem at the edge of this node. Of a key only its hash is kept.
create table exchange.client_binding (
  id uuid primary key,
  subsystem text not null,
  kind text not null check (kind in ('key', 'certificate', 'address')),
  value text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  unique (subsystem, kind, value)
);

-- What was received within the replay window, shared by the processes of a node.
create table exchange.nonce (
  key_id text not null,
  nonce text not null,
  until timestamptz not null,
  primary key (key_id, nonce)
);
create index nonce_until on exchange.nonce (until);

create table exchange.half (
  key uuid primary key,
  side text not null check (side in ('asking', 'giving')),
  query_id text not null,
  request_id uuid not null,
  client text not null,
  service text not null,
  peer text,
  method text not null,
  endpoint text not null,
  user_id text,
  issue text,
  represented text,
  purpose text,
  law text,
  status int not null,
  fault text,
  over_asked text[] not null,
  request_digest text not null,
  answer_digest text,
  request_signed text,
  answer_signed text,
  began_at timestamptz not null,
  ended_at timestamptz not null
);
create index half_query on exchange.half (query_id);
create index half_request on exchange.half (request_id);
create index half_began on exchange.half (began_at);
comment on table exchange.half is 'The message log (nhật ký thông điệp): this node''s half of each query. No bodies and no paths: the pattern that was asked, digests and signatures. Never changed.';

alter table exchange.half enable row level security;
create policy see on exchange.half for select to motlan_app
  using (coalesce(current_setting('motlan.actor', true) ~ '^(official|system):', false));
create policy add on exchange.half for insert to motlan_app
  with check (coalesce(current_setting('motlan.actor', true) ~ '^system:', false));

grant select, insert, update on exchange.listed_node, exchange.listed_name, exchange.home, exchange.service, exchange.purpose to motlan_app;
grant delete on exchange.purpose to motlan_app;
grant select, insert on exchange.directory, exchange.half to motlan_app;
grant select, insert, update (valid_to) on exchange.access_right, exchange.client_binding to motlan_app;
grant select, insert, delete on exchange.nonce to motlan_app;
