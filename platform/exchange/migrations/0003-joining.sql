-- Requests of agencies to join, at the centre. `digest` names what is asked: the same again is the same row.
create table exchange.joining (
  id uuid primary key,
  digest text not null unique,
  node_id text not null,
  request jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  reason text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by jsonb,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'refused') = (reason is not null))
);
create index joining_waiting on exchange.joining (asked_at) where state = 'waiting';
comment on table exchange.joining is 'Who asks to take part (đề nghị tham gia), and what the centre decided. Public halves of keys only.';
grant select, insert, update (state, reason, asked_at, decided_at, decided_by) on exchange.joining to motlan_app;
