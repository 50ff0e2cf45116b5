-- A node renews its own certificate and key: how far it is, and of what its administrator was told.
create table exchange.renewal (
  -- The name of the next signing key.
  key text primary key,
  begun_at timestamptz not null,
  asked_at timestamptz,
  -- When a directory with the next ones in it was first held here.
  listed_at timestamptz,
  taken_at timestamptz,
  fault text
);
create table exchange.ending_told (
  -- The name of the signing key in use, and how many days it had left when that was told.
  key text not null,
  days int not null,
  at timestamptz not null,
  primary key (key, days)
);
comment on table exchange.renewal is 'Gia hạn chứng thư, khóa ký của nút: made, asked for, listed, in use.';
grant select, insert, update on exchange.renewal to motlan_app;
grant select, insert on exchange.ending_told to motlan_app;
