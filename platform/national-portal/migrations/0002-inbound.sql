-- What citizens file on the national portal: each message once, in the order of its dossier, with what became of it.

create table national_portal.inbox (
  -- One row: the portal's running number up to which everything was fetched, and since when too much has waited too long.
  one boolean primary key default true check (one),
  fetched bigint not null default 0,
  lagging_since timestamptz
);
insert into national_portal.inbox default values;

create table national_portal.filing (
  -- The portal's own number of the dossier.
  portal_id text primary key,
  dossier_id uuid,
  person_id uuid,
  agency_id uuid,
  -- The last message of it that was taken or refused; the next one is this and one.
  done int not null default 0
);
create index filing_dossier on national_portal.filing (dossier_id);

create table national_portal.inbound (
  id uuid primary key,
  portal_id text not null references national_portal.filing,
  sequence int not null check (sequence > 0),
  kind text not null check (kind in ('file', 'supplement', 'withdraw', 'pay')),
  at timestamptz not null,
  received_at timestamptz not null,
  -- SHA-256 of what was said: another content under the same number is not taken.
  hash text not null,
  stands text not null default 'waiting' check (stands in ('waiting', 'taken', 'refused')),
  agency_id uuid,
  cause text,
  said text,
  attempts int not null default 0,
  next_at timestamptz not null,
  done_at timestamptz,
  told_at timestamptz,
  unique (portal_id, sequence),
  check ((stands = 'waiting') = (done_at is null))
);
create index inbound_waiting on national_portal.inbound (next_at) where stands = 'waiting';
create index inbound_untold on national_portal.inbound (done_at) where told_at is null and done_at is not null;

create table national_portal.inbound_body (
  inbound_id uuid primary key references national_portal.inbound,
  body jsonb not null
);

-- Who looked into a message (insert only).
create table national_portal.opening (
  message_id uuid not null,
  official_id uuid not null,
  agency_id uuid not null,
  masked boolean not null,
  at timestamptz not null
);

grant select, update on national_portal.inbox to motlan_app;
grant select, insert, update on national_portal.filing, national_portal.inbound to motlan_app;
grant select, insert on national_portal.inbound_body to motlan_app;
grant select, insert on national_portal.opening to motlan_app;

-- Second lock on personal data: the node alone; its doors show it to whom the dossier is shown, and write that down.
alter table national_portal.inbound_body enable row level security;
create policy node on national_portal.inbound_body to motlan_app
  using (split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = 'system')
  with check (true);
