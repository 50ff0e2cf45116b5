-- Which agencies and appointments have their record in the registries, and what it holds, as a hash: what is as it was is not written again.
create table offices.listed (
  id uuid primary key,
  registry text not null,
  hash text not null,
  writes int not null,
  ended_on date
);
comment on table offices.listed is 'The record of an agency or appointment, under the same id in its registry. writes: how often it was written, a part of the request key.';
grant select, insert, update on offices.listed to motlan_app;
