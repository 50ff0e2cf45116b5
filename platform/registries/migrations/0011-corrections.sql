-- A person says that a value held about them is wrong, and what is right: a case at the agency that keeps the record, on a clock of the law.
create table registries.correction (
  id uuid primary key,
  record_id uuid not null references registries.record,
  registry text not null,
  kind text not null,
  agency_id uuid not null,
  person_id uuid not null,
  path text not null,
  -- What stood there when the person said so, and what they say is right; null: nothing.
  held jsonb not null,
  wanted jsonb not null,
  words text not null check (length(words) between 1 and 2000),
  file_ids uuid[] not null,
  state text not null check (state in ('received', 'accepted', 'refused', 'withdrawn')),
  received_at timestamptz not null,
  due_at timestamptz not null,
  extended boolean not null default false,
  settled_at timestamptz,
  version_id uuid,
  request_key text not null,
  unique (person_id, request_key),
  check ((state = 'received') = (settled_at is null)),
  check ((state = 'accepted') = (version_id is not null))
);
create unique index correction_standing on registries.correction (record_id, path) where state = 'received';
create index correction_keeper on registries.correction (agency_id, due_at) where state = 'received';
create index correction_settled on registries.correction (agency_id, settled_at desc) where state <> 'received';
create index correction_person on registries.correction (person_id, received_at desc);
comment on table registries.correction is 'What a person says is wrong about them (yêu cầu chỉnh sửa dữ liệu), and what became of it.';

create table registries.correction_act (
  id bigint generated always as identity primary key,
  correction_id uuid not null references registries.correction,
  at timestamptz not null,
  move text not null check (move in ('ask', 'accept', 'refuse', 'extend', 'withdraw')),
  official_id uuid,
  words text not null,
  basis text not null default ''
);
create index correction_act_of on registries.correction_act (correction_id, id);
comment on table registries.correction_act is 'Each step of a correction, by whom and in what words. Insert only.';

grant select, insert, update (state, due_at, extended, settled_at, version_id) on registries.correction to motlan_app;
grant select, insert on registries.correction_act to motlan_app;

alter table registries.correction enable row level security;
create policy parties on registries.correction to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id = registries.acting_person()
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
alter table registries.correction_act enable row level security;
create policy with_correction on registries.correction_act to motlan_app
  using (exists (select from registries.correction c where c.id = correction_id))
  with check (true);
