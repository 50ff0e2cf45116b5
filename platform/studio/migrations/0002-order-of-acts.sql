-- Acts of one moment keep the order they were done in.

alter table studio.act add column seq bigint generated always as identity;
drop index studio.act_of_design;
create index act_of_design on studio.act (design_id, seq);
