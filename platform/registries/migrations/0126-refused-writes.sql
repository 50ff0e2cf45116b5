-- What a registry's main node refuses rests until its keeper says "again", or gives it up and says why. A node that is silent or busy is asked again as before.
alter table registries.command
  add column given_up_at timestamptz,
  add column given_up_by uuid,
  add column given_up_why text,
  drop constraint command_state_check,
  add constraint command_state_check check (state in ('waiting', 'answered', 'refused', 'given-up')),
  add constraint command_given_up_check check ((state = 'given-up') = (given_up_at is not null and given_up_by is not null and given_up_why is not null));
grant update (given_up_at, given_up_by, given_up_why) on registries.command to motlan_app;
create index command_resting on registries.command (agency_id, sent_at) where state in ('refused', 'given-up') and owner like 'registry:%';
create index command_order on registries.command (owner, effect_id, sent_at) where state in ('waiting', 'refused');
