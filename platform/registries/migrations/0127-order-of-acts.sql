-- Two acts of one moment are told in the order in which they were said.
alter table registries.twin_act add column place bigint generated always as identity;
comment on column registries.twin_act.place is 'The order in which acts over a pair were said.';
drop index registries.twin_act_of;
create index twin_act_of on registries.twin_act (twin_id, place);
