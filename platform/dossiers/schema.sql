-- dossiers: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table dossiers.assignment (
  id bigint not null generated always as identity,
  dossier_id uuid not null,
  post text not null,
  official_id uuid,
  how text not null,
  actor jsonb not null,
  words text,
  at timestamp with time zone not null,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_how_check CHECK ((how = ANY (ARRAY['rule'::text, 'kept'::text, 'hand'::text, 'taken-up'::text, 'given-back'::text, 'handed-over'::text, 'taken-back'::text]))),
  constraint assignment_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.assignment enable row level security;
CREATE INDEX assignment_dossier ON dossiers.assignment USING btree (dossier_id, post, id);
create policy with_dossier on dossiers.assignment for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR dossiers.settles(dossier_id))) with check (true);
grant insert, select on dossiers.assignment to motlan_app;
comment on table dossiers.assignment is 'Who was given a dossier at a post, by whom and how; without an official: it was given back. Insert only.';

create table dossiers.assignment_rule (
  agency_id uuid not null,
  post text not null,
  last_official uuid,
  revision integer not null default 1,
  constraint assignment_rule_pkey PRIMARY KEY (agency_id, post)
);
grant insert, select, update on dossiers.assignment_rule to motlan_app;
comment on table dossiers.assignment_rule is 'Of an agency and post whose work is shared out: who had the last turn, and how often the settings were changed.';

create table dossiers.assignment_setting (
  id bigint not null generated always as identity,
  agency_id uuid not null,
  post text not null,
  strategy text not null,
  keeps boolean not null,
  shares jsonb not null,
  valid_from date not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint assignment_setting_pkey PRIMARY KEY (id),
  constraint assignment_setting_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint assignment_setting_strategy_check CHECK ((strategy = ANY (ARRAY['nobody'::text, 'in-turn'::text, 'least-load'::text, 'by-procedure'::text, 'by-area'::text])))
);
CREATE INDEX assignment_setting_in_force ON dossiers.assignment_setting USING btree (agency_id, post, valid_from DESC, id DESC) WHERE (undone_at IS NULL);
grant insert, select on dossiers.assignment_setting to motlan_app;
grant update (undone_by, undone_at) on dossiers.assignment_setting to motlan_app;
comment on table dossiers.assignment_setting is 'How an agency shares out what reaches a post, from a day on; `shares`: procedure or commune to official. Never changed but by being undone.';

create table dossiers.consultation (
  id uuid not null,
  dossier_id uuid not null,
  step text not null,
  asked_at timestamp with time zone not null,
  official_id uuid not null,
  whom jsonb not null,
  question text not null,
  due_at timestamp with time zone not null,
  said text,
  words text,
  file_id uuid,
  said_at timestamp with time zone,
  agency_id uuid,
  silence_noted_at timestamp with time zone,
  silence_noted_by uuid,
  constraint consultation_pkey PRIMARY KEY (id),
  constraint consultation_said_check CHECK ((said = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'conditions'::text, 'silence'::text]))),
  constraint consultation_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.consultation enable row level security;
CREATE INDEX consultation_dossier ON dossiers.consultation USING btree (dossier_id, asked_at);
CREATE INDEX consultation_silent ON dossiers.consultation USING btree (said_at) WHERE ((said = 'silence'::text) AND (silence_noted_at IS NULL));
create policy with_dossier on dossiers.consultation for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR dossiers.settles(dossier_id))) with check (true);
grant insert, select, update on dossiers.consultation to motlan_app;

create table dossiers.counter (
  agency_id uuid not null,
  day date not null,
  last integer not null,
  constraint counter_pkey PRIMARY KEY (agency_id, day)
);
grant insert, select, update on dossiers.counter to motlan_app;

create table dossiers.dossier (
  id uuid not null,
  code text not null,
  procedure_code text not null,
  version_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  acting_for text not null,
  channel text not null,
  delivery text not null,
  language text not null,
  status text not null,
  step text,
  process jsonb not null,
  answers jsonb not null,
  known jsonb not null,
  origins jsonb not null default '{}'::jsonb,
  outcome jsonb not null default '{}'::jsonb,
  doubts jsonb not null default '[]'::jsonb,
  fee bigint not null,
  order_id uuid,
  submitted_at timestamp with time zone not null,
  taken_in_at timestamp with time zone,
  clock_from timestamp with time zone,
  due_at timestamp with time zone,
  paused_at timestamp with time zone,
  step_due_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by text,
  returned_at timestamp with time zone,
  request_key text not null,
  revision integer not null default 1,
  marks jsonb not null default '{}'::jsonb,
  case_id text,
  filled jsonb not null default '{}'::jsonb,
  received_by uuid,
  constraint dossier_pkey PRIMARY KEY (id),
  constraint dossier_code_key UNIQUE (code),
  constraint dossier_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint dossier_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'counter'::text, 'post'::text]))),
  constraint dossier_decided_by_check CHECK ((decided_by = ANY (ARRAY['official'::text, 'node'::text]))),
  constraint dossier_delivery_check CHECK ((delivery = ANY (ARRAY['online'::text, 'counter'::text, 'post'::text]))),
  constraint dossier_fee_check CHECK ((fee >= 0)),
  constraint dossier_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
);
alter table dossiers.dossier enable row level security;
CREATE INDEX dossier_agency ON dossiers.dossier USING btree (agency_id, submitted_at DESC);
CREATE INDEX dossier_import ON dossiers.dossier USING btree ((((origins -> 'source'::text) ->> 'importId'::text))) WHERE (((origins -> 'source'::text) ->> 'from'::text) = 'takeover'::text);
CREATE INDEX dossier_old_code ON dossiers.dossier USING btree ((((origins -> 'source'::text) ->> 'number'::text))) WHERE (((origins -> 'source'::text) ->> 'from'::text) = 'takeover'::text);
CREATE INDEX dossier_order ON dossiers.dossier USING btree (order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX dossier_person ON dossiers.dossier USING btree (person_id, submitted_at DESC);
CREATE INDEX dossier_received ON dossiers.dossier USING btree (received_by, submitted_at DESC) WHERE (received_by IS NOT NULL);
create policy own_or_agency on dossiers.dossier for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
create policy received on dossiers.dossier for all to motlan_app using (((dossiers.acting('official'::text) IS NOT NULL) AND ((received_by)::text = current_setting('motlan.agency_id'::text, true))));
grant insert, select, update on dossiers.dossier to motlan_app;

create table dossiers.history (
  id bigint not null generated always as identity,
  dossier_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  from_status text,
  to_status text not null,
  step text,
  actor jsonb not null,
  note jsonb not null default '{}'::jsonb,
  constraint history_pkey PRIMARY KEY (id),
  constraint history_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.history enable row level security;
CREATE INDEX history_dossier ON dossiers.history USING btree (dossier_id, id);
create policy with_dossier on dossiers.history for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR dossiers.settles(dossier_id))) with check (true);
grant insert, select on dossiers.history to motlan_app;

create table dossiers.linked_part (
  whole_id uuid not null,
  part text not null,
  position integer not null,
  dossier_id uuid,
  agency_id uuid,
  state text not null,
  attempt integer not null default 0,
  choice text,
  changed_at timestamp with time zone not null,
  constraint linked_part_pkey PRIMARY KEY (whole_id, part),
  constraint linked_part_dossier_id_key UNIQUE (dossier_id),
  constraint linked_part_check CHECK (((dossier_id IS NULL) = (agency_id IS NULL))),
  constraint linked_part_choice_check CHECK ((choice = ANY (ARRAY['go-on'::text, 'stop'::text]))),
  constraint linked_part_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id),
  constraint linked_part_whole_id_fkey FOREIGN KEY (whole_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.linked_part enable row level security;
CREATE INDEX linked_part_agency ON dossiers.linked_part USING btree (agency_id) WHERE (agency_id IS NOT NULL);
create policy with_whole on dossiers.linked_part for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN dossiers.settles_part_of(whole_id)
    ELSE (EXISTS ( SELECT
       FROM dossiers.dossier d
      WHERE (d.id = linked_part.whole_id)))
END) with check (true);
grant insert, select, update on dossiers.linked_part to motlan_app;
comment on table dossiers.linked_part is 'Where each part of a linked group stands. States alone: what a part holds is seen with its own dossier, by its own agency.';

create table dossiers.look_up_pepper (
  one boolean not null default true,
  word text not null,
  constraint look_up_pepper_pkey PRIMARY KEY (one),
  constraint look_up_pepper_one_check CHECK (one)
);
grant select on dossiers.look_up_pepper to motlan_app;

create table dossiers.look_up_try (
  key bytea not null,
  tries integer not null,
  since timestamp with time zone not null,
  constraint look_up_try_pkey PRIMARY KEY (key),
  constraint look_up_try_key_check CHECK ((octet_length(key) = 32))
);
CREATE INDEX look_up_since ON dossiers.look_up_try USING btree (since);
grant delete, insert, select, update on dossiers.look_up_try to motlan_app;
comment on table dossiers.look_up_try is 'Tries to look a dossier up in a window of time, by keyed hash of its code or of the address they came from.';

create table dossiers.opinion_request (
  id uuid not null,
  dossier_id uuid not null,
  agency_id uuid not null,
  asking_agency_id uuid not null,
  asking_agency jsonb not null,
  code text not null,
  title jsonb not null,
  whom jsonb not null,
  question text not null,
  facts jsonb not null,
  papers jsonb not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  assigned_to uuid,
  said text,
  words text,
  file_id uuid,
  said_at timestamp with time zone,
  signature jsonb,
  document_id uuid,
  revision integer not null default 1,
  constraint opinion_request_pkey PRIMARY KEY (id),
  constraint opinion_request_said_check CHECK ((said = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'conditions'::text, 'silence'::text]))),
  constraint opinion_request_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id),
  constraint opinion_request_id_fkey FOREIGN KEY (id) REFERENCES dossiers.consultation(id)
);
alter table dossiers.opinion_request enable row level security;
CREATE INDEX opinion_said ON dossiers.opinion_request USING btree (agency_id, said_at DESC, id) WHERE (said IS NOT NULL);
CREATE INDEX opinion_waiting ON dossiers.opinion_request USING btree (agency_id, due_at, id) WHERE (said IS NULL);
create policy asked_or_asking on dossiers.opinion_request for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((current_setting('motlan.agency_id'::text, true) = (agency_id)::text) OR (current_setting('motlan.agency_id'::text, true) = (asking_agency_id)::text))
    ELSE false
END) with check (true);
grant insert, select, update on dossiers.opinion_request to motlan_app;

create table dossiers.paper (
  dossier_id uuid not null,
  kind text not null,
  document_id uuid not null,
  at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (dossier_id, document_id),
  constraint paper_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
grant insert, select on dossiers.paper to motlan_app;

create table dossiers.portal_closing (
  id uuid not null,
  closes_on date not null,
  set_by uuid not null,
  agency_id uuid not null,
  set_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint portal_closing_pkey PRIMARY KEY (id),
  constraint portal_closing_check CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
);
CREATE UNIQUE INDEX portal_closing_standing ON dossiers.portal_closing USING btree ((true)) WHERE (undone_at IS NULL);
grant insert, select, update on dossiers.portal_closing to motlan_app;
comment on table dossiers.portal_closing is 'The day from which the local portal offers information, look-up and desk alone; who set it and who undid it.';

create table dossiers.portal_closing_told (
  closing_id uuid not null,
  draft_id uuid not null,
  news text not null,
  constraint portal_closing_told_pkey PRIMARY KEY (closing_id, news, draft_id),
  constraint portal_closing_told_news_check CHECK ((news = ANY (ARRAY['closes'::text, 'stays'::text]))),
  constraint portal_closing_told_closing_id_fkey FOREIGN KEY (closing_id) REFERENCES dossiers.portal_closing(id)
);
grant insert, select on dossiers.portal_closing_told to motlan_app;
comment on table dossiers.portal_closing_told is 'Drafts whose writers were told of the day, or that it was undone: each once, however often the telling begins again.';

create table dossiers.queue_entry (
  dossier_id uuid not null,
  agency_id uuid not null,
  code text not null,
  procedure_code text not null,
  title jsonb not null,
  applicant text not null,
  status text not null,
  step text not null,
  post text not null,
  due_at timestamp with time zone,
  submitted_at timestamp with time zone not null,
  paid boolean not null,
  doubtful boolean not null default false,
  official_id uuid,
  foremost boolean not null default true,
  beside integer not null default 1,
  risk_at timestamp with time zone,
  step_due_at timestamp with time zone,
  constraint queue_entry_pkey PRIMARY KEY (dossier_id, post),
  constraint queue_entry_beside_check CHECK ((beside > 0)),
  constraint queue_entry_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.queue_entry enable row level security;
CREATE INDEX queue_by_agency ON dossiers.queue_entry USING btree (agency_id, due_at, dossier_id);
CREATE INDEX queue_by_deadline ON dossiers.queue_entry USING btree (agency_id, post, due_at, dossier_id);
CREATE INDEX queue_by_official ON dossiers.queue_entry USING btree (agency_id, official_id, due_at, dossier_id) WHERE (official_id IS NOT NULL);
CREATE INDEX queue_by_step_due ON dossiers.queue_entry USING btree (step_due_at) WHERE (status = 'open'::text);
CREATE INDEX queue_unassigned ON dossiers.queue_entry USING btree (agency_id, post, due_at, dossier_id) WHERE (official_id IS NULL);
create policy agency_or_own on dossiers.queue_entry for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE (EXISTS ( SELECT
       FROM dossiers.dossier d
      WHERE (d.id = queue_entry.dossier_id)))
END) with check (true);
create policy received on dossiers.queue_entry for all to motlan_app using (((dossiers.acting('official'::text) IS NOT NULL) AND (EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE ((d.id = queue_entry.dossier_id) AND ((d.received_by)::text = current_setting('motlan.agency_id'::text, true))))))) with check (true);
grant delete, insert, select, update on dossiers.queue_entry to motlan_app;
comment on column dossiers.queue_entry.official_id is 'Whose it is (người được phân công); none: anybody''s of the post.';

create table dossiers.reception (
  dossier_id uuid not null,
  agency_id uuid not null,
  for_agency_id uuid not null,
  person_id uuid not null,
  official_id uuid not null,
  at timestamp with time zone not null,
  channel text not null,
  identified_by text not null,
  envelope jsonb,
  bearer jsonb,
  signed text not null,
  signature_file_id uuid,
  seal text not null,
  compared text[] not null default '{}'::text[],
  hands_over boolean not null default false,
  constraint reception_pkey PRIMARY KEY (dossier_id),
  constraint reception_channel_check CHECK ((channel = ANY (ARRAY['counter'::text, 'post'::text]))),
  constraint reception_check CHECK (((signed = 'screen'::text) = (signature_file_id IS NOT NULL))),
  constraint reception_identified_by_check CHECK ((identified_by = ANY (ARRAY['card'::text, 'number'::text]))),
  constraint reception_signed_check CHECK ((signed = ANY (ARRAY['screen'::text, 'paper'::text]))),
  constraint reception_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.reception enable row level security;
CREATE INDEX reception_of_agency ON dossiers.reception USING btree (agency_id, at DESC);
create policy parties on dossiers.reception for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((current_setting('motlan.agency_id'::text, true) = (agency_id)::text) OR (current_setting('motlan.agency_id'::text, true) = (for_agency_id)::text))
    ELSE ((person_id)::text = dossiers.acting('person'::text))
END) with check (true);
grant insert, select on dossiers.reception to motlan_app;

create table dossiers.request_for_more (
  id uuid not null,
  dossier_id uuid not null,
  asked_at timestamp with time zone not null,
  official_id uuid not null,
  faults jsonb not null,
  answered_at timestamp with time zone,
  constraint request_for_more_pkey PRIMARY KEY (id),
  constraint request_for_more_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.request_for_more enable row level security;
CREATE INDEX request_dossier ON dossiers.request_for_more USING btree (dossier_id);
create policy with_dossier on dossiers.request_for_more for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR dossiers.settles(dossier_id))) with check (true);
grant insert, select, update on dossiers.request_for_more to motlan_app;

create table dossiers.review (
  dossier_id uuid not null,
  agency_id uuid not null,
  drawn_on date not null,
  verdict text,
  note text,
  official_id uuid,
  at timestamp with time zone,
  constraint review_pkey PRIMARY KEY (dossier_id),
  constraint review_verdict_check CHECK ((verdict = ANY (ARRAY['right'::text, 'wrong'::text]))),
  constraint review_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
CREATE INDEX review_open ON dossiers.review USING btree (agency_id, drawn_on) WHERE (verdict IS NULL);
grant insert, select, update on dossiers.review to motlan_app;

create table dossiers.search_query (
  id uuid not null,
  agency_id uuid not null,
  official_id uuid not null,
  criteria jsonb not null,
  at timestamp with time zone not null,
  constraint search_query_pkey PRIMARY KEY (id)
);
alter table dossiers.search_query enable row level security;
CREATE INDEX search_query_old ON dossiers.search_query USING btree (at);
create policy own on dossiers.search_query for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR ((official_id)::text = dossiers.acting('official'::text)))) with check (true);
grant delete, insert, select on dossiers.search_query to motlan_app;

create table dossiers.search_row (
  dossier_id uuid not null,
  agency_id uuid not null,
  name text not null,
  keys text[] not null,
  phone_reversed text,
  personal_number text,
  revision integer not null,
  constraint search_row_pkey PRIMARY KEY (dossier_id),
  constraint search_row_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.search_row enable row level security;
CREATE INDEX search_keys ON dossiers.search_row USING gin (keys);
CREATE INDEX search_number ON dossiers.search_row USING btree (agency_id, personal_number) WHERE (personal_number IS NOT NULL);
CREATE INDEX search_phone ON dossiers.search_row USING btree (agency_id, phone_reversed text_pattern_ops) WHERE (phone_reversed IS NOT NULL);
create policy agency on dossiers.search_row for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END) with check (true);
grant insert, select, update on dossiers.search_row to motlan_app;

create table dossiers.second_request (
  id uuid not null,
  dossier_id uuid not null,
  asked_at timestamp with time zone not null,
  official_id uuid not null,
  faults jsonb not null,
  reason text not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  approved boolean,
  words text,
  step text,
  constraint second_request_pkey PRIMARY KEY (id),
  constraint second_request_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.second_request enable row level security;
CREATE INDEX second_request_dossier ON dossiers.second_request USING btree (dossier_id, asked_at);
CREATE UNIQUE INDEX second_request_open ON dossiers.second_request USING btree (dossier_id) WHERE (decided_at IS NULL);
create policy with_dossier on dossiers.second_request for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR dossiers.settles(dossier_id))) with check (true);
grant insert, select, update on dossiers.second_request to motlan_app;

create table dossiers.transfer (
  dossier_id uuid not null,
  code text not null,
  title jsonb not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  words text not null,
  by_official uuid not null,
  at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  answer text,
  answer_words text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint transfer_pkey PRIMARY KEY (dossier_id),
  constraint transfer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'returned'::text]))),
  constraint transfer_check CHECK ((from_agency_id <> to_agency_id)),
  constraint transfer_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint transfer_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.transfer enable row level security;
CREATE INDEX transfer_from ON dossiers.transfer USING btree (from_agency_id, at DESC);
CREATE INDEX transfer_to ON dossiers.transfer USING btree (to_agency_id, at DESC);
create policy either_agency on dossiers.transfer for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((current_setting('motlan.agency_id'::text, true) = (from_agency_id)::text) OR (current_setting('motlan.agency_id'::text, true) = (to_agency_id)::text))
    ELSE false
END) with check (true);
grant insert, select, update on dossiers.transfer to motlan_app;
comment on table dossiers.transfer is 'Dossiers passed on to the competent agency: from whom to whom, why, and what the receiver made of it.';

create table dossiers.warning (
  dossier_id uuid not null,
  line text not null,
  due_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint warning_pkey PRIMARY KEY (dossier_id, line, due_at),
  constraint warning_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
grant insert, select on dossiers.warning to motlan_app;

create table dossiers.watch (
  dossier_id uuid not null,
  at timestamp with time zone not null,
  constraint watch_pkey PRIMARY KEY (dossier_id),
  constraint watch_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
CREATE INDEX watch_at ON dossiers.watch USING btree (at);
grant delete, insert, select, update on dossiers.watch to motlan_app;

CREATE OR REPLACE FUNCTION dossiers.acting(kind text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = kind) THEN split_part(current_setting('motlan.actor'::text, true), ':'::text, 2) ELSE NULL::text END;
revoke all on function dossiers.acting(text) from public;
grant execute on function dossiers.acting(text) to motlan_app;

CREATE OR REPLACE FUNCTION dossiers.forget_import(import text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  gone uuid[];
begin
  select array_agg(id) into gone from (
    select d.id from dossiers.dossier d where d.origins->'source'->>'from' = 'takeover' and d.origins->'source'->>'importId' = import for update) locked;
  if gone is null then return 0; end if;
  if exists (select from dossiers.dossier d where d.id = any(gone) and d.revision > 1)
    or exists (select from dossiers.paper p where p.dossier_id = any(gone))
    or exists (select from dossiers.assignment a where a.dossier_id = any(gone) and a.how not in ('rule')) then return -1; end if;
  delete from dossiers.search_row where dossier_id = any(gone);
  delete from dossiers.queue_entry where dossier_id = any(gone);
  delete from dossiers.watch where dossier_id = any(gone);
  delete from dossiers.warning where dossier_id = any(gone);
  delete from dossiers.assignment where dossier_id = any(gone);
  delete from dossiers.request_for_more where dossier_id = any(gone);
  delete from dossiers.history where dossier_id = any(gone);
  delete from dossiers.dossier where id = any(gone);
  return array_length(gone, 1);
end $function$;
revoke all on function dossiers.forget_import(text) from public;
grant execute on function dossiers.forget_import(text) to motlan_app;

CREATE OR REPLACE FUNCTION dossiers.settles(dossier uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (EXISTS (SELECT FROM dossiers.dossier d WHERE ((d.id = settles.dossier) AND ((dossiers.acting('official'::text) IS NULL) OR ((d.agency_id)::text = current_setting('motlan.agency_id'::text, true))))));
revoke all on function dossiers.settles(uuid) from public;
grant execute on function dossiers.settles(uuid) to motlan_app;

CREATE OR REPLACE FUNCTION dossiers.settles_part_of(whole uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (EXISTS (SELECT FROM dossiers.linked_part p WHERE ((p.whole_id = settles_part_of.whole) AND ((p.agency_id)::text = current_setting('motlan.agency_id'::text, true)))));
revoke all on function dossiers.settles_part_of(uuid) from public;
grant execute on function dossiers.settles_part_of(uuid) to motlan_app;
