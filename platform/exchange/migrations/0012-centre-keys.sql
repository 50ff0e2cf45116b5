-- The centre's own signing key is renewed: which of its keys hold, from when and until when, at the centre as it says so and at every other node as it believes it.
create table exchange.centre_keys (
  instance text primary key,
  -- [{"x":…,"from":…,"until":…}], the oldest first; the newest has no end.
  keys jsonb not null,
  since timestamptz not null
);
comment on table exchange.centre_keys is 'Khóa ký danh bạ của trung tâm: those a node believes. Replaced as a whole, by the word of the newest of them or by hand.';
grant select, insert, update on exchange.centre_keys to motlan_app;

-- Why the directory fetched last was not taken, as its sentence; nothing once one was.
create table exchange.directory_refusal (
  instance text primary key,
  said jsonb not null,
  at timestamptz not null
);
grant select, insert, update, delete on exchange.directory_refusal to motlan_app;

-- Directories of a centre's key that was replaced in an emergency bar nothing any more.
grant delete on exchange.directory to motlan_app;
