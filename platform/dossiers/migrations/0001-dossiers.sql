-- Dossiers (hồ sơ), their history, the officials' queue and the code counter.

create table dossiers.dossier (
  id uuid primary key,
  code text not null unique,
  procedure_code text not null,
  version_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  acting_for text not null,
  channel text not null check (channel in ('online', 'counter', 'post')),
  delivery text not null check (delivery in ('online', 'counter', 'post')),
  language text not null check (language in ('vi', 'en')),
  status text not null,
  step text,
  -- The steps this dossier goes through, fixed when it was submitted.
  process jsonb not null,
  answers jsonb not null,
  -- Values the State held, each with its receipt, as they were at submission.
  known jsonb not null,
  -- Where each answer came from, and what the applicant put in place of it or contests.
  origins jsonb not null default '{}',
  -- What deciding added: register numbers, the child's personal number, the signer.
  outcome jsonb not null default '{}',
  doubts jsonb not null default '[]',
  fee bigint not null check (fee >= 0),
  order_id uuid,
  submitted_at timestamptz not null,
  taken_in_at timestamptz,
  -- When the statutory clock began and when it ends; paused_at while the applicant is asked.
  clock_from timestamptz,
  due_at timestamptz,
  paused_at timestamptz,
  step_due_at timestamptz,
  decided_at timestamptz,
  decided_by text check (decided_by in ('official', 'node')),
  returned_at timestamptz,
  request_key text not null,
  revision int not null default 1,
  unique (person_id, request_key)
);
create index dossier_person on dossiers.dossier (person_id, submitted_at desc);
create index dossier_agency on dossiers.dossier (agency_id, submitted_at desc);
create index dossier_order on dossiers.dossier (order_id) where order_id is not null;

create table dossiers.history (
  id bigint generated always as identity primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  at timestamptz not null,
  move text not null,
  from_status text,
  to_status text not null,
  step text,
  actor jsonb not null,
  -- Words for the applicant and the colleagues: the reason, the article, the faults asked about.
  note jsonb not null default '{}'
);
create index history_dossier on dossiers.history (dossier_id, id);

-- One row an open dossier: the desk's queue is one index, no join.
create table dossiers.queue_entry (
  dossier_id uuid primary key references dossiers.dossier (id),
  agency_id uuid not null,
  code text not null,
  procedure_code text not null,
  title jsonb not null,
  applicant text not null,
  status text not null,
  step text not null,
  post text not null,
  due_at timestamptz,
  submitted_at timestamptz not null,
  paid boolean not null,
  doubtful boolean not null default false,
  official_id uuid
);
create index queue_by_deadline on dossiers.queue_entry (agency_id, post, due_at, dossier_id);
create index queue_by_agency on dossiers.queue_entry (agency_id, due_at, dossier_id);

create table dossiers.request_for_more (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  asked_at timestamptz not null,
  official_id uuid not null,
  faults jsonb not null,
  answered_at timestamptz
);
create index request_dossier on dossiers.request_for_more (dossier_id);

create table dossiers.counter (
  agency_id uuid not null,
  day date not null,
  last int not null,
  primary key (agency_id, day)
);

-- The papers the node made in the course of the dossier: receipt, requests, refusal, result.
create table dossiers.paper (
  dossier_id uuid not null references dossiers.dossier (id),
  kind text not null,
  document_id uuid not null,
  at timestamptz not null,
  primary key (dossier_id, document_id)
);

-- Automatic decisions drawn for a review by an official.
create table dossiers.review (
  dossier_id uuid primary key references dossiers.dossier (id),
  agency_id uuid not null,
  drawn_on date not null,
  verdict text check (verdict in ('right', 'wrong')),
  note text,
  official_id uuid,
  at timestamptz
);
create index review_open on dossiers.review (agency_id, drawn_on) where verdict is null;

grant select, insert, update on dossiers.dossier, dossiers.queue_entry, dossiers.counter, dossiers.request_for_more, dossiers.review to motlan_app;
grant delete on dossiers.queue_entry to motlan_app;
grant select, insert on dossiers.history, dossiers.paper to motlan_app;

-- Second lock on personal data: inside a transaction a person's session sees only what is theirs, an official's only their agency's.
alter table dossiers.dossier enable row level security;
create policy own_or_agency on dossiers.dossier to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
