-- Proactive services: what is declared, what the node has looked at, what each person was told of, and who wants to be left alone.

create table proactive.service (
  code text not null,
  version int not null,
  declaration jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  primary key (code, version)
);
comment on table proactive.service is 'Every declaration of a proactive service ever published; the newest version of a code counts.';

create table proactive.look (
  code text not null,
  plus text not null,
  record_id uuid not null,
  person_id uuid not null,
  -- What was looked at, by which declaration: looked at again only where either is another.
  version_id uuid not null,
  service_version int not null,
  at timestamptz not null,
  primary key (code, plus, record_id, person_id)
);
comment on table proactive.look is 'Which version of a record was read for whom: a record is not read again day after day for nothing.';

create table proactive.offer (
  id uuid primary key,
  code text not null,
  version int not null,
  record_id uuid not null,
  occasion date not null,
  person_id uuid not null,
  commune_id uuid,
  level int not null check (level between 1 and 4),
  about text,
  ways jsonb not null,
  best text,
  best_row int,
  sources jsonb not null,
  state text not null check (state in ('told', 'taken', 'submitted', 'declined', 'acted', 'undone', 'failed', 'over')),
  told_at timestamptz not null,
  state_at timestamptz not null,
  acts_at timestamptz,
  ends_on date not null,
  draft_id uuid,
  dossier_id uuid,
  undo_until timestamptz,
  fault text,
  unique (code, record_id, occasion, person_id),
  check ((state in ('acted', 'undone')) <= (dossier_id is not null))
);
create index offer_person on proactive.offer (person_id, told_at desc, id desc);
create index offer_acts on proactive.offer (acts_at) where state = 'told' and acts_at is not null;
create index offer_ends on proactive.offer (ends_on) where state in ('told', 'taken');
create index offer_draft on proactive.offer (draft_id) where draft_id is not null;
comment on table proactive.offer is 'What one person was told of for one occasion, once: why, which ways, and what became of it.';

create table proactive.opt_out (
  person_id uuid not null,
  -- A service, or '*' for all of them.
  code text not null,
  since timestamptz not null,
  primary key (person_id, code)
);
comment on table proactive.opt_out is 'Who wants no such service (Decree 224/2026/NĐ-CP, article 17). Looked at before any record is read.';

create table proactive.tally (
  code text not null,
  commune_id uuid not null,
  month date not null,
  what text not null,
  count int not null,
  primary key (code, commune_id, month, what)
);
comment on table proactive.tally is 'How many were told, took it up, refused, undid: counts by commune and month, no person.';

grant select, insert on proactive.service to motlan_app;
grant select, insert, update on proactive.look, proactive.offer, proactive.tally to motlan_app;
grant select, insert, delete on proactive.opt_out to motlan_app;

-- Second lock on personal data: a person sees the own rows alone, the node all of them, an official none.
create function proactive.mine(person uuid) returns boolean language sql stable parallel safe
  return case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end;
alter table proactive.offer enable row level security;
create policy mine on proactive.offer to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
alter table proactive.opt_out enable row level security;
create policy mine on proactive.opt_out to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
alter table proactive.look enable row level security;
create policy mine on proactive.look to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
