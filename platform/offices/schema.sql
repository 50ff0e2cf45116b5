-- offices: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table offices.listed (
  id uuid not null,
  registry text not null,
  hash text not null,
  writes integer not null,
  ended_on date,
  constraint listed_pkey PRIMARY KEY (id)
);
grant insert, select, update on offices.listed to motlan_app;
comment on table offices.listed is 'The record of an agency or appointment, under the same id in its registry. writes: how often it was written, a part of the request key.';
