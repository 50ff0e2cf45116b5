-- Two persons are parted again by two officials, as they were made one: one proposes, another one confirms.
alter table registries.twin_act
  drop constraint twin_act_act_check,
  drop constraint twin_act_check,
  drop constraint twin_act_check1,
  add constraint twin_act_act_check check (act in ('proposed', 'dropped', 'apart', 'reopened', 'part-proposed', 'part-dropped')),
  add constraint twin_act_living_check check ((act in ('proposed', 'part-proposed')) = (living_id is not null)),
  add constraint twin_act_basis_check check ((act in ('proposed', 'part-proposed')) = (basis is not null));
comment on table registries.twin_act is 'What officials said over a pair, one after the other: to be merged, to be parted, such a proposal dropped, kept apart, open again.';

alter table registries.twin
  drop constraint twin_state_check,
  drop constraint twin_settled_check,
  drop constraint twin_proposal_check,
  add constraint twin_state_check check (state in ('open', 'proposed', 'merged', 'parting', 'apart')),
  add constraint twin_settled_check check ((state in ('open', 'proposed', 'parting')) = (settled_at is null)),
  add constraint twin_proposal_check check ((state in ('proposed', 'parting')) = (proposal_id is not null));
drop index registries.twin_open;
create index twin_open on registries.twin (registry, score desc, id) where state in ('open', 'proposed', 'parting');

alter table registries.merge add column undo_confirmed_by uuid, add column undo_proposal_id uuid references registries.twin_act,
  add constraint merge_undo_confirmed_check check ((undo_confirmed_by is null) = (undo_proposal_id is null)),
  add constraint merge_undo_two_officials_check check (undo_confirmed_by <> undone_by);
comment on column registries.merge.undo_confirmed_by is 'The second official of the parting, where the registry is one of persons.';
grant update (undo_confirmed_by, undo_proposal_id) on registries.merge to motlan_app;
