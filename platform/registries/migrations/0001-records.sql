-- Declared registries with their whole history: when a thing was true (valid) and when we knew it (recorded). A correction closes what was known and adds what
-- is known now. Values leave these tables only through two functions that write the access entry in the same statement: the app role holds no right to
-- select the column.

create extension if not exists btree_gist with schema public;

create table registries.registry (
  code text primary key,
  version int not null,
  declaration jsonb not null,
  hash text not null,
  published_at timestamptz not null
);
comment on table registries.registry is 'The declaration in force of each registry.';

create table registries.registry_version (
  code text not null,
  version int not null,
  declaration jsonb not null,
  published_at timestamptz not null,
  primary key (code, version)
);
comment on table registries.registry_version is 'Every declaration ever published.';

create table registries.purpose (
  registry text not null,
  code text not null,
  title jsonb not null,
  law text not null,
  fields text[] not null,
  source jsonb not null,
  primary key (registry, code)
);
comment on table registries.purpose is 'What each registry may be read for: the basis and the fields given. "*" stands for all of one''s own record.';

create table registries.record (
  id uuid primary key,
  registry text not null,
  kind text not null,
  agency_id uuid,
  created_at timestamptz not null,
  disputed text[] not null default '{}'
);
comment on table registries.record is 'A record''s surrogate id; agency_id is the agency that keeps it. In the registry "population" the id is the person''s id everywhere. disputed: paths contested now.';

create table registries.record_version (
  id uuid primary key,
  record_id uuid not null references registries.record,
  valid_from date not null,
  valid_to date not null default 'infinity',
  recorded_from timestamptz not null,
  recorded_to timestamptz not null default 'infinity',
  values jsonb not null,
  keys text[] not null,
  person_ids uuid[] not null,
  reason text not null,
  authority jsonb not null,
  actor jsonb not null,
  request_key text not null,
  check (valid_from < valid_to),
  check (recorded_from < recorded_to),
  constraint one_truth_at_a_time exclude using gist
    (record_id with =, daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&)
);
create index record_version_known on registries.record_version (record_id) where recorded_to = 'infinity';
create index record_version_history on registries.record_version (record_id, recorded_from);
comment on table registries.record_version is 'What held of a record, when, and when we knew. Never overwritten: only recorded_to is closed.';

create table registries.record_key (
  registry text not null,
  name text not null,
  value text not null,
  record_id uuid not null references registries.record,
  is_key boolean not null,
  held boolean not null default true,
  primary key (registry, name, value, record_id)
);
create unique index record_key_held on registries.record_key (registry, name, value) where is_key and held;
create index record_key_record on registries.record_key (record_id);
comment on table registries.record_key is 'Values a record was ever found by; a look-up checks them against the version it gives. held: some version known today has it.';

create table registries.dispute (
  record_id uuid not null references registries.record,
  path text not null,
  since timestamptz not null,
  dossier_id uuid,
  settled_at timestamptz,
  primary key (record_id, path, since)
);
create unique index dispute_open on registries.dispute (record_id, path) where settled_at is null;
comment on table registries.dispute is 'When which value was contested, by which dossier, and when an amendment settled it.';

create table registries.request (
  key text primary key,
  hash text not null,
  record_id uuid not null,
  version_id uuid not null
);
comment on table registries.request is 'Request keys of what was recorded: said twice, done once.';

create table registries.register_number (
  registry text not null,
  kind text not null,
  agency_id uuid not null,
  year int not null,
  last int not null,
  primary key (registry, kind, agency_id, year)
);
comment on table registries.register_number is 'The last number of each register book (sổ hộ tịch). The row stays locked until the act commits, so no number is skipped.';

create table registries.access_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  registry text not null,
  record_id uuid not null,
  version_id uuid not null,
  person_id uuid,
  reader_kind text not null,
  reader_id text,
  reader_post uuid,
  reader_agency uuid,
  purpose text not null,
  law text not null,
  fields text[] not null,
  dossier_id uuid,
  draft_id uuid,
  outcome text not null check (outcome in ('given', 'not-matched', 'not-yours'))
);
create index access_entry_person on registries.access_entry (person_id, at desc, id desc);
comment on table registries.access_entry is 'Who read (or tried to read) whose record, what for and on what basis. One row a person concerned. Nobody but the owner of the database can change it.';

grant select on registries.registry, registries.registry_version, registries.purpose, registries.record, registries.dispute, registries.request to motlan_app;
grant insert, update on registries.registry, registries.register_number to motlan_app;
grant insert on registries.registry_version, registries.record, registries.dispute, registries.request to motlan_app;
grant insert, delete on registries.purpose to motlan_app;
grant select on registries.register_number to motlan_app;
grant update (settled_at) on registries.dispute to motlan_app;
grant update (disputed) on registries.record to motlan_app;
grant select (id, record_id, valid_from, valid_to, recorded_from, recorded_to, person_ids, reason, authority, actor, request_key), insert, update (recorded_to)
  on registries.record_version to motlan_app;
grant select, insert, update (held) on registries.record_key to motlan_app;
grant select on registries.access_entry to motlan_app;

-- The second lock. Inside an act the kernel says who acts (motlan.actor = 'person:<id>', 'official:<id>', 'system:<name>'); outside there is none, and nothing
-- shows. `motlan.keeping` is set by this room's own writing of a version, for that act alone, since a version may be written in an act that a person began.
create function registries.acting_person() returns uuid language sql stable parallel safe
  return case when current_setting('motlan.actor', true) like 'person:%' then substr(current_setting('motlan.actor', true), 8)::uuid end;
create function registries.acting_office() returns boolean language sql stable parallel safe
  return coalesce(current_setting('motlan.actor', true) ~ '^(official|system):', false);
create function registries.keeping() returns boolean language sql stable parallel safe
  return coalesce(current_setting('motlan.keeping', true) = 'on', false);

alter table registries.record_version enable row level security;
create policy see on registries.record_version for select to motlan_app
  using (registries.keeping() or registries.acting_office() or registries.acting_person() = any(person_ids));
create policy add on registries.record_version for insert to motlan_app with check (registries.keeping());
create policy close on registries.record_version for update to motlan_app using (registries.keeping()) with check (registries.keeping());

alter table registries.record_key enable row level security;
create policy keep on registries.record_key to motlan_app using (registries.keeping()) with check (registries.keeping());

alter table registries.access_entry enable row level security;
create policy see_own on registries.access_entry for select to motlan_app using (registries.acting_person() = person_id);
