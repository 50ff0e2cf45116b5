-- What people ask about reads of their data: why, and that it stop; the office's answer on a clock; what nothing justifies, at the office above.

create table data_rights.question (
  id uuid primary key,
  kind text not null check (kind in ('why', 'object')),
  access_id bigint not null,
  person_id uuid not null,
  -- Whose read it was: they never answer themselves.
  reader_id text,
  record_id uuid not null,
  read_at timestamptz not null,
  registry text not null,
  purpose text not null,
  agency_id uuid not null,
  words text not null default '' check (length(words) <= 2000),
  law text not null,
  state text not null check (state in ('received', 'taken-up', 'answered', 'unjustified', 'concluded')),
  asked_at timestamptz not null,
  reply_by timestamptz,
  answer_by timestamptz not null,
  lengthened boolean not null default false,
  basis text check (basis in ('dossier', 'other', 'none', 'silence')),
  dossier_id uuid,
  answered_at timestamptz,
  told_agency_id uuid,
  revision int not null default 1,
  request_key text not null,
  unique (person_id, request_key),
  check ((state in ('answered', 'unjustified', 'concluded')) = (basis is not null)),
  check ((basis = 'dossier') = (dossier_id is not null))
);
create unique index question_once on data_rights.question (access_id, person_id, kind);
create index question_office on data_rights.question (agency_id, answer_by);
create index question_above on data_rights.question (told_agency_id) where told_agency_id is not null;
create index question_watch on data_rights.question (answer_by) where state in ('received', 'taken-up');
comment on table data_rights.question is 'A question or objection of a person about one read of their data, at the office that read.';

create table data_rights.step (
  id bigint generated always as identity primary key,
  question_id uuid not null references data_rights.question (id),
  at timestamptz not null,
  move text not null,
  agency_id uuid,
  official_id uuid,
  words text not null default ''
);
create index step_question on data_rights.step (question_id, id);
comment on table data_rights.step is 'What was done with a question, by whom, in what words. Insert only.';

grant select, insert, update on data_rights.question to motlan_app;
grant select, insert on data_rights.step to motlan_app;

alter table data_rights.question enable row level security;
create policy parties on data_rights.question to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then current_setting('motlan.agency_id', true) in (agency_id::text, told_agency_id::text)
    when 'system' then true
    else false end)
  with check (true);
alter table data_rights.step enable row level security;
create policy with_question on data_rights.step to motlan_app
  using (exists (select from data_rights.question q where q.id = question_id))
  with check (true);
