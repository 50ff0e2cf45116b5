-- Looking a dossier up without an account: tries are counted by code and by address, neither of which is kept in the clear.

create table dossiers.look_up_pepper (
  one boolean primary key default true check (one),
  word text not null
);
insert into dossiers.look_up_pepper (word) values (gen_random_uuid()::text || gen_random_uuid()::text);
grant select on dossiers.look_up_pepper to motlan_app;

create table dossiers.look_up_try (
  key bytea primary key check (octet_length(key) = 32),
  tries int not null,
  since timestamptz not null
);
create index look_up_since on dossiers.look_up_try (since);
comment on table dossiers.look_up_try is 'Tries to look a dossier up in a window of time, by keyed hash of its code or of the address they came from.';
grant select, insert, update, delete on dossiers.look_up_try to motlan_app;
