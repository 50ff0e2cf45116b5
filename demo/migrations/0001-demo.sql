-- How far the demo country is: which stages are done, and which of its past dossiers are made. Each row is written with what it tells of.

create table demo.stage (
  name text primary key,
  done int not null default 0,
  total int not null,
  said_vi text not null,
  said_en text not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table demo.stage is 'A stage of filling the demo country. started_at of the past also bounds it: nothing of the past is later.';

create table demo.made (
  name text primary key
);
comment on table demo.made is 'What of the demo country is made: its name is claimed in the transaction that makes it, so that nothing is made twice.';

grant select, insert, update on demo.stage to motlan_app;
grant select, insert on demo.made to motlan_app;
