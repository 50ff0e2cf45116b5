-- complaints: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table complaints.act (
  id bigint not null generated always as identity,
  complaint_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  official_id uuid,
  words text not null default ''::text,
  constraint act_pkey PRIMARY KEY (id),
  constraint act_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints.complaint(id)
);
alter table complaints.act enable row level security;
CREATE INDEX act_complaint ON complaints.act USING btree (complaint_id, id);
create policy with_complaint on complaints.act for all to motlan_app using ((EXISTS ( SELECT
   FROM complaints.complaint c
  WHERE (c.id = act.complaint_id)))) with check (true);
grant insert, select on complaints.act to motlan_app;
comment on table complaints.act is 'What was done in a complaint, by whom, in what words. Insert only.';

create table complaints.complaint (
  id uuid not null,
  dossier_id uuid not null,
  dossier_code text not null,
  person_id uuid not null,
  complainant text not null,
  agency_id uuid not null,
  hearing_agency_id uuid not null,
  barred uuid[] not null,
  instance smallint not null,
  first_id uuid,
  about text not null,
  words text not null,
  state text not null,
  received_at timestamp with time zone not null,
  take_up_by timestamp with time zone not null,
  taken_up_at timestamp with time zone,
  decide_by timestamp with time zone,
  is_complex boolean not null default false,
  is_remote boolean not null default false,
  outcome text,
  decided_at timestamp with time zone,
  decided_by uuid,
  document_id uuid,
  second_until timestamp with time zone,
  reminded_for timestamp with time zone,
  late_for timestamp with time zone,
  revision integer not null default 1,
  request_key text not null,
  constraint complaint_pkey PRIMARY KEY (id),
  constraint complaint_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint complaint_about_check CHECK ((about = ANY (ARRAY['refusal'::text, 'stop'::text, 'delay'::text, 'result'::text]))),
  constraint complaint_check CHECK (((instance = 2) = (first_id IS NOT NULL))),
  constraint complaint_check1 CHECK ((((state = 'decided'::text) OR (state = 'ended'::text)) = (outcome IS NOT NULL))),
  constraint complaint_instance_check CHECK ((instance = ANY (ARRAY[1, 2]))),
  constraint complaint_outcome_check CHECK ((outcome = ANY (ARRAY['right'::text, 'partly-right'::text, 'wrong'::text]))),
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['received'::text, 'taken-up'::text, 'asked'::text, 'decided'::text, 'declined'::text, 'withdrawn'::text, 'ended'::text]))),
  constraint complaint_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  constraint complaint_first_id_fkey FOREIGN KEY (first_id) REFERENCES complaints.complaint(id)
);
alter table complaints.complaint enable row level security;
CREATE INDEX complaint_hearing ON complaints.complaint USING btree (hearing_agency_id, state, received_at);
CREATE UNIQUE INDEX complaint_once ON complaints.complaint USING btree (dossier_id, instance) WHERE (state <> ALL (ARRAY['withdrawn'::text, 'declined'::text]));
CREATE INDEX complaint_watch ON complaints.complaint USING btree (received_at) WHERE (state = ANY (ARRAY['received'::text, 'taken-up'::text, 'asked'::text, 'decided'::text]));
create policy parties on complaints.complaint for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((hearing_agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on complaints.complaint to motlan_app;
comment on table complaints.complaint is 'One complaint of one instance against how a dossier was settled (khiếu nại).';
