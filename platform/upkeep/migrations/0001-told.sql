-- Of what stands still and fails, what whoever runs the node was told, so that nobody is told twice.

create table upkeep.told (
  kind text not null check (kind in ('listener', 'job', 'turn')),
  name text not null,
  primary key (kind, name)
);
comment on table upkeep.told is 'What stands still and was told. A row goes when it is settled: what breaks anew is told anew.';

create table upkeep.telling (
  one boolean primary key default true check (one),
  told_at timestamptz
);
comment on table upkeep.telling is 'One row: when a notice was made last. Locked by whoever looks, so that of two processes one tells.';
insert into upkeep.telling default values;

grant select, insert, delete on upkeep.told to motlan_app;
grant select, update on upkeep.telling to motlan_app;
