-- Two persons are made one by two officials: one proposes, another one confirms. And what was said over a pair stays with it, whatever is said later.
create table registries.twin_act (
  id uuid primary key,
  twin_id uuid not null references registries.twin,
  at timestamptz not null,
  official_id uuid not null,
  act text not null check (act in ('proposed', 'dropped', 'apart', 'reopened')),
  living_id uuid references registries.record,
  reason text not null,
  basis text,
  check ((act = 'proposed') = (living_id is not null)),
  check ((act = 'proposed') = (basis is not null))
);
create index twin_act_of on registries.twin_act (twin_id, at, id);
comment on table registries.twin_act is 'What officials said over a pair, one after the other: proposed to be merged, the proposal dropped, kept apart, open again.';
grant select, insert on registries.twin_act to motlan_app;
insert into registries.twin_act (id, twin_id, at, official_id, act, reason)
  select gen_random_uuid(), id, settled_at, settled_by, 'apart', coalesce(words, '') from registries.twin where state = 'apart' and settled_by is not null;

alter table registries.twin
  add column proposal_id uuid references registries.twin_act,
  drop constraint twin_state_check,
  drop constraint twin_check1,
  add constraint twin_state_check check (state in ('open', 'proposed', 'merged', 'apart')),
  add constraint twin_settled_check check ((state in ('open', 'proposed')) = (settled_at is null)),
  add constraint twin_proposal_check check ((state = 'proposed') = (proposal_id is not null));
comment on column registries.twin.proposal_id is 'The proposal that waits for a second official.';
grant update (proposal_id) on registries.twin to motlan_app;
drop index registries.twin_open;
create index twin_open on registries.twin (registry, score desc, id) where state in ('open', 'proposed');
drop index registries.twin_settled;
create index twin_settled on registries.twin (settled_at desc) where state in ('merged', 'apart');

alter table registries.merge add column confirmed_by uuid, add column proposal_id uuid references registries.twin_act,
  add constraint merge_confirmed_check check ((confirmed_by is null) = (proposal_id is null)),
  add constraint merge_two_officials_check check (confirmed_by <> official_id);
comment on column registries.merge.confirmed_by is 'The second official, where the registry is one of persons.';
