-- Four digits are guessed soon where one may try without end: tries at the machine are counted, by the hall and by where they came from, neither in the clear.

create table tickets.code_try (
  key bytea primary key check (octet_length(key) = 32),
  tries int not null,
  since timestamptz not null
);
create index code_try_since on tickets.code_try (since);
comment on table tickets.code_try is 'Digits typed in a hall that gave no number, in a window of time, by keyed hash of the hall or of the address they came from.';
grant select, insert, update, delete on tickets.code_try to motlan_app;
