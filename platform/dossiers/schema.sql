-- dossiers: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

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
  constraint consultation_pkey PRIMARY KEY (id),
  constraint consultation_said_check CHECK ((said = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'conditions'::text, 'silence'::text]))),
  constraint consultation_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.consultation enable row level security;
CREATE INDEX consultation_dossier ON dossiers.consultation USING btree (dossier_id, asked_at);
create policy with_dossier on dossiers.consultation for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR (EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = consultation.dossier_id))))) with check (true);
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
CREATE INDEX dossier_order ON dossiers.dossier USING btree (order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX dossier_person ON dossiers.dossier USING btree (person_id, submitted_at DESC);
create policy own_or_agency on dossiers.dossier for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
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
create policy with_dossier on dossiers.history for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR (EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = history.dossier_id))))) with check (true);
grant insert, select on dossiers.history to motlan_app;

create table dossiers.paper (
  dossier_id uuid not null,
  kind text not null,
  document_id uuid not null,
  at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (dossier_id, document_id),
  constraint paper_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
grant insert, select on dossiers.paper to motlan_app;

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
  constraint queue_entry_pkey PRIMARY KEY (dossier_id, post),
  constraint queue_entry_beside_check CHECK ((beside > 0)),
  constraint queue_entry_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossiers.dossier(id)
);
alter table dossiers.queue_entry enable row level security;
CREATE INDEX queue_by_agency ON dossiers.queue_entry USING btree (agency_id, due_at, dossier_id);
CREATE INDEX queue_by_deadline ON dossiers.queue_entry USING btree (agency_id, post, due_at, dossier_id);
create policy agency_or_own on dossiers.queue_entry for all to motlan_app using (
CASE
    WHEN (dossiers.acting('system'::text) IS NOT NULL) THEN true
    WHEN (dossiers.acting('official'::text) IS NOT NULL) THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE (EXISTS ( SELECT
       FROM dossiers.dossier d
      WHERE (d.id = queue_entry.dossier_id)))
END) with check (true);
grant delete, insert, select, update on dossiers.queue_entry to motlan_app;

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
create policy with_dossier on dossiers.request_for_more for all to motlan_app using (((dossiers.acting('system'::text) IS NOT NULL) OR (EXISTS ( SELECT
   FROM dossiers.dossier d
  WHERE (d.id = request_for_more.dossier_id))))) with check (true);
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

CREATE OR REPLACE FUNCTION dossiers.acting(kind text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = kind) THEN split_part(current_setting('motlan.actor'::text, true), ':'::text, 2) ELSE NULL::text END;
revoke all on function dossiers.acting(text) from public;
grant execute on function dossiers.acting(text) to motlan_app;
