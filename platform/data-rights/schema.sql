-- data_rights: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table data_rights.question (
  id uuid not null,
  kind text not null,
  access_id bigint not null,
  person_id uuid not null,
  reader_id text,
  record_id uuid not null,
  read_at timestamp with time zone not null,
  registry text not null,
  purpose text not null,
  agency_id uuid not null,
  words text not null default ''::text,
  law text not null,
  state text not null,
  asked_at timestamp with time zone not null,
  reply_by timestamp with time zone,
  answer_by timestamp with time zone not null,
  lengthened boolean not null default false,
  basis text,
  dossier_id uuid,
  answered_at timestamp with time zone,
  told_agency_id uuid,
  revision integer not null default 1,
  request_key text not null,
  constraint question_pkey PRIMARY KEY (id),
  constraint question_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint question_basis_check CHECK ((basis = ANY (ARRAY['dossier'::text, 'other'::text, 'none'::text, 'silence'::text]))),
  constraint question_check CHECK (((state = ANY (ARRAY['answered'::text, 'unjustified'::text, 'concluded'::text])) = (basis IS NOT NULL))),
  constraint question_check1 CHECK (((basis = 'dossier'::text) = (dossier_id IS NOT NULL))),
  constraint question_kind_check CHECK ((kind = ANY (ARRAY['why'::text, 'object'::text]))),
  constraint question_state_check CHECK ((state = ANY (ARRAY['received'::text, 'taken-up'::text, 'answered'::text, 'unjustified'::text, 'concluded'::text]))),
  constraint question_words_check CHECK ((length(words) <= 2000))
);
alter table data_rights.question enable row level security;
CREATE INDEX question_above ON data_rights.question USING btree (told_agency_id) WHERE (told_agency_id IS NOT NULL);
CREATE INDEX question_office ON data_rights.question USING btree (agency_id, answer_by);
CREATE UNIQUE INDEX question_once ON data_rights.question USING btree (access_id, person_id, kind);
CREATE INDEX question_watch ON data_rights.question USING btree (answer_by) WHERE (state = ANY (ARRAY['received'::text, 'taken-up'::text]));
create policy parties on data_rights.question for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((current_setting('motlan.agency_id'::text, true) = (agency_id)::text) OR (current_setting('motlan.agency_id'::text, true) = (told_agency_id)::text))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on data_rights.question to motlan_app;
comment on table data_rights.question is 'A question or objection of a person about one read of their data, at the office that read.';

create table data_rights.step (
  id bigint not null generated always as identity,
  question_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  agency_id uuid,
  official_id uuid,
  words text not null default ''::text,
  constraint step_pkey PRIMARY KEY (id),
  constraint step_question_id_fkey FOREIGN KEY (question_id) REFERENCES data_rights.question(id)
);
alter table data_rights.step enable row level security;
CREATE INDEX step_question ON data_rights.step USING btree (question_id, id);
create policy with_question on data_rights.step for all to motlan_app using ((EXISTS ( SELECT
   FROM data_rights.question q
  WHERE (q.id = step.question_id)))) with check (true);
grant insert, select on data_rights.step to motlan_app;
comment on table data_rights.step is 'What was done with a question, by whom, in what words. Insert only.';
