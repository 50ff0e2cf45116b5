-- Commands to the owners of other registries (the population registry issues personal numbers): kept here until the owner's signed receipt is in.

create table registries.command (
  key text primary key,
  owner text not null,
  command text not null,
  body jsonb not null,
  body_hash text not null,
  dossier_id uuid not null,
  effect_id text not null,
  agency_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'refused')),
  attempts int not null default 0,
  sent_at timestamptz not null,
  next_at timestamptz not null,
  last_fault text,
  answer jsonb,
  receipt text,
  answered_at timestamptz,
  check ((state = 'waiting') = (receipt is null))
);
create index command_waiting on registries.command (next_at) where state = 'waiting';
create index command_dossier on registries.command (dossier_id);
comment on table registries.command is 'One row a request key; the receipt (JWS of the owner) is stored once, with its answer.';

create table registries.signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  made_at timestamptz not null
);
comment on table registries.signing_key is 'The node''s key for signing commands (Ed25519). The oldest signs, so that two processes starting at once agree; all are published.';

grant select, insert, update (state, attempts, next_at, last_fault, answer, receipt, answered_at) on registries.command to motlan_app;
grant select, insert on registries.signing_key to motlan_app;
