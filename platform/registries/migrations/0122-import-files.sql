-- A file sent to be taken over: its bytes lie here in parts until every row is dealt with, then they are gone.
create table registries.import_file (
  id uuid primary key,
  registry text not null,
  name text not null,
  size bigint not null check (size > 0),
  got bigint not null default 0,
  agency_id uuid not null,
  official_id uuid not null,
  kind text,
  valid_from date,
  reason text not null,
  at timestamptz not null,
  import_id uuid references registries.import,
  stopped_at timestamptz,
  failed text,
  forgotten_at timestamptz,
  check (got <= size)
);
create index import_file_agency on registries.import_file (agency_id, at desc);
comment on table registries.import_file is 'A file an official sent: what it is to become, how much of it has come, whether it was stopped. import_id: the taking over of it.';
grant select, insert on registries.import_file to motlan_app;
grant update (got, import_id, stopped_at, failed, forgotten_at) on registries.import_file to motlan_app;

create table registries.import_part (
  file_id uuid not null references registries.import_file,
  start bigint not null,
  bytes bytea not null,
  primary key (file_id, start)
);
alter table registries.import_part enable row level security;
create policy take on registries.import_part for all to motlan_app
  using (current_setting('motlan.actor', true) like 'system:%')
  with check (current_setting('motlan.actor', true) ~ '^(official|system):');
comment on table registries.import_part is 'Bytes of a file while it is taken over; the node alone reads them.';
grant select, insert, delete on registries.import_part to motlan_app;
