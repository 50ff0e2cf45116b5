-- Why a key of the centre was withdrawn, replaced or given by hand.
create table exchange.centre_key_act (
  id uuid primary key,
  instance text not null,
  kind text not null check (kind in ('withdrawn', 'replaced', 'given')),
  x text not null,
  why text not null,
  done_by text not null,
  at timestamptz not null
);
create index centre_key_act_at on exchange.centre_key_act (instance, at desc);
comment on table exchange.centre_key_act is 'What people did to the centre''s keys, and why: here at the centre, or by hand at this node. Never changed.';
comment on column exchange.centre_key_act.x is 'The key that went (withdrawn, replaced) or the one that is believed from then on (given).';
grant select, insert on exchange.centre_key_act to motlan_app;
