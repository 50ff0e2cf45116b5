-- Another agency on this node is asked at a desk of its own; heads hear of silence; dossiers are found by name, phone and number.

alter table dossiers.consultation
  -- The agency asked, where it works on this node; absent: it answers outside, and the asker writes its answer down.
  add column agency_id uuid,
  -- The head of the asking desk has taken note that nothing came.
  add column silence_noted_at timestamptz,
  add column silence_noted_by uuid;
create index consultation_silent on dossiers.consultation (said_at) where said = 'silence' and silence_noted_at is null;

-- The question as the agency asked sees it: what the asker chose to show, frozen as it was then, and what it answered. It sees no other row of the dossier.
create table dossiers.opinion_request (
  id uuid primary key references dossiers.consultation (id),
  dossier_id uuid not null references dossiers.dossier (id),
  agency_id uuid not null,
  asking_agency_id uuid not null,
  asking_agency jsonb not null,
  code text not null,
  title jsonb not null,
  whom jsonb not null,
  question text not null,
  facts jsonb not null,
  papers jsonb not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  assigned_to uuid,
  said text check (said in ('agrees', 'disagrees', 'conditions', 'silence')),
  words text,
  file_id uuid,
  said_at timestamptz,
  signature jsonb,
  document_id uuid,
  revision int not null default 1
);
create index opinion_waiting on dossiers.opinion_request (agency_id, due_at, id) where said is null;
create index opinion_said on dossiers.opinion_request (agency_id, said_at desc, id) where said is not null;

alter table dossiers.opinion_request enable row level security;
create policy asked_or_asking on dossiers.opinion_request to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null
      then current_setting('motlan.agency_id', true) in (agency_id::text, asking_agency_id::text)
    else false end)
  with check (true);
grant select, insert, update on dossiers.opinion_request to motlan_app;

-- What a dossier is found by. `keys`: the words of the applicant's name without signs, each whole and with one letter left out, so that one slip of the typing hand still meets.
create table dossiers.search_row (
  dossier_id uuid primary key references dossiers.dossier (id),
  agency_id uuid not null,
  name text not null,
  keys text[] not null,
  -- Backwards, so that the last digits one remembers are the beginning.
  phone_reversed text,
  personal_number text,
  revision int not null
);
create index search_keys on dossiers.search_row using gin (keys);
create index search_phone on dossiers.search_row (agency_id, phone_reversed text_pattern_ops) where phone_reversed is not null;
create index search_number on dossiers.search_row (agency_id, personal_number) where personal_number is not null;

alter table dossiers.search_row enable row level security;
create policy agency on dossiers.search_row to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null then agency_id::text = current_setting('motlan.agency_id', true)
    else false end)
  with check (true);
grant select, insert, update on dossiers.search_row to motlan_app;

-- What an official searched for, under an id that says nothing: no name, phone or number stands in an address. A personal number is not kept, only whose it was.
create table dossiers.search_query (
  id uuid primary key,
  agency_id uuid not null,
  official_id uuid not null,
  criteria jsonb not null,
  at timestamptz not null
);
create index search_query_old on dossiers.search_query (at);

alter table dossiers.search_query enable row level security;
create policy own on dossiers.search_query to motlan_app
  using (dossiers.acting('system') is not null or official_id::text = dossiers.acting('official'))
  with check (true);
grant select, insert, delete on dossiers.search_query to motlan_app;
