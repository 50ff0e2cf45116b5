-- The national public-service portal (Cổng Dịch vụ công quốc gia), outwards: what is to be told there of each dossier, in order, and how far the portal has it.

create table national_portal.stream (
  dossier_id uuid primary key,
  agency_id uuid not null,
  code text not null,
  -- The national state last planned to be told (1–10).
  state smallint not null check (state between 1 and 10),
  -- Messages planned, and how many of them the portal has taken.
  planned int not null default 0,
  sent int not null default 0,
  -- How many of those taken were progress rows: the portal's own count tells whether the next one arrived.
  progress_sent int not null default 0,
  -- The step the dossier stands in since the last event heard: the next act is done in it.
  step text,
  step_began_at timestamptz,
  step_due_at timestamptz,
  lease uuid,
  leased_until timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null,
  -- Why it does not go on, as a word; `said` is the portal's own sentence.
  cause text,
  said text,
  failing_since timestamptz,
  check (sent between 0 and planned)
);
create index stream_due on national_portal.stream (next_at) where sent < planned;
create index stream_agency on national_portal.stream (agency_id) where sent < planned;
comment on table national_portal.stream is 'One row a dossier: a dossier that cannot be told holds up itself alone. Ids, codes and times only.';

create table national_portal.outbound (
  id uuid primary key,
  dossier_id uuid not null references national_portal.stream,
  sequence int not null,
  agency_id uuid not null,
  -- sync: DongBoHoSoMC; progress: CapNhatTienDoHoSoMC.
  kind text not null check (kind in ('sync', 'progress')),
  state smallint not null,
  move text not null,
  step text,
  actor jsonb not null,
  at timestamptz not null,
  step_began_at timestamptz,
  step_due_at timestamptz,
  -- Set before the first attempt: from then on the portal may have it, and is asked before it is sent again.
  tried_at timestamptz,
  sent_at timestamptz,
  -- How we know that the portal has it: its answer, or looking it up after the answer was lost.
  known_by text check (known_by in ('answer', 'look-up')),
  event_key text not null,
  part smallint not null,
  unique (dossier_id, sequence),
  unique (event_key, part),
  check ((sent_at is null) = (known_by is null))
);
create index outbound_waiting on national_portal.outbound (at) where sent_at is null;

create table national_portal.outbound_body (
  outbound_id uuid primary key references national_portal.outbound,
  agency_id uuid not null,
  body jsonb not null
);
comment on table national_portal.outbound_body is 'What is sent, kept from the first attempt so that every repetition says the same.';

-- What the portal lists of procedures (LayDanhSachTTHC).
create table national_portal.procedure (
  code text primary key,
  title text not null,
  field_code text,
  field_title text
);

grant select, insert, update on national_portal.stream to motlan_app;
grant select, insert, update (tried_at, sent_at, known_by) on national_portal.outbound to motlan_app;
grant select, insert, update (body) on national_portal.outbound_body to motlan_app;
grant select, insert, update, delete on national_portal.procedure to motlan_app;

-- Second lock on personal data: the node's own, and officials of the dossier's agency.
alter table national_portal.outbound_body enable row level security;
create policy agency_or_node on national_portal.outbound_body to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
