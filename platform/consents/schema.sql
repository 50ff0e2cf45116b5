-- consents: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table consents.agreement (
  id bigint not null generated always as identity,
  agency_id uuid not null,
  code text not null,
  policy_id bigint,
  revision_id uuid not null,
  active boolean not null,
  ended_at timestamp with time zone,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES consents.policy(id)
);
CREATE UNIQUE INDEX agreement_code ON consents.agreement USING btree (code) WHERE (ended_at IS NULL);
grant insert, select, update on consents.agreement to motlan_app;
comment on table consents.agreement is 'What may be agreed to, for one purpose (thỏa thuận xử lý dữ liệu). Its words are its revision.';

create table consents.condition (
  right_id uuid not null,
  service text not null,
  code text not null,
  constraint condition_pkey PRIMARY KEY (right_id)
);
CREATE INDEX condition_service ON consents.condition USING btree (service);
grant insert, select on consents.condition to motlan_app;
comment on table consents.condition is 'Which right of the exchange answers only where the person agreed, and to what. Insert only.';

create table consents.consent (
  id uuid not null,
  person_id uuid not null,
  agreement_id bigint not null,
  revision_id uuid not null,
  controller_id uuid not null,
  agency_id uuid,
  code text not null,
  client text,
  services text[] not null,
  reason text not null default ''::text,
  law text not null,
  state text not null,
  needs text not null,
  guardian_ids uuid[] not null,
  adult_on date,
  self_said_at timestamp with time zone,
  guardian_said_at timestamp with time zone,
  guardian_id uuid,
  asked_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  given_at timestamp with time zone,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  revision integer not null default 1,
  request_key text not null,
  request_hash text,
  child_name text,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_check CHECK (((given_at IS NULL) = (until IS NULL))),
  constraint consent_check1 CHECK (((state <> 'given'::text) OR (given_at IS NOT NULL))),
  constraint consent_needs_check CHECK ((needs = ANY (ARRAY['self'::text, 'guardian'::text, 'both'::text]))),
  constraint consent_reason_check CHECK ((length(reason) <= 2000)),
  constraint consent_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint consent_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES consents.agreement(id),
  constraint consent_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES consents.revision(id)
);
alter table consents.consent enable row level security;
CREATE INDEX consent_controller ON consents.consent USING btree (controller_id, asked_at DESC);
CREATE INDEX consent_guardian ON consents.consent USING gin (guardian_ids);
CREATE INDEX consent_office ON consents.consent USING btree (agency_id, asked_at DESC);
CREATE INDEX consent_over ON consents.consent USING btree (COALESCE(until, answer_by)) WHERE (state = ANY (ARRAY['asked'::text, 'given'::text]));
CREATE INDEX consent_person ON consents.consent USING btree (person_id, asked_at DESC);
CREATE UNIQUE INDEX consent_request ON consents.consent USING btree (request_key);
CREATE UNIQUE INDEX consent_standing ON consents.consent USING btree (person_id, agreement_id) WHERE (state = ANY (ARRAY['asked'::text, 'given'::text]));
create policy parties on consents.consent for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (((split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))::uuid = person_id) OR (((split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))::uuid = ANY (guardian_ids)) AND ((adult_on IS NULL) OR (COALESCE((NULLIF(current_setting('motlan.today'::text, true), ''::text))::date, ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date) < adult_on))))
    WHEN 'official'::text THEN ((current_setting('motlan.agency_id'::text, true) = (agency_id)::text) OR (current_setting('motlan.agency_id'::text, true) = (controller_id)::text))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on consents.consent to motlan_app;
comment on table consents.consent is 'What one person was asked, and what they said (sự đồng ý của chủ thể dữ liệu).';

create table consents.policy (
  id bigint not null generated always as identity,
  agency_id uuid not null,
  revision_id uuid not null,
  ended_at timestamp with time zone,
  constraint policy_pkey PRIMARY KEY (id)
);
grant insert, select, update on consents.policy to motlan_app;
comment on table consents.policy is 'Under which rules of whose an agreement stands (chính sách dữ liệu). What it says is its revision.';

create table consents.purpose (
  code text not null,
  agency_id uuid not null,
  constraint purpose_pkey PRIMARY KEY (code)
);
grant insert, select on consents.purpose to motlan_app;
comment on table consents.purpose is 'Whose a purpose''s code is (mã mục đích): whoever used it first. Insert only.';

create table consents.revision (
  id uuid not null,
  schema_name text not null,
  object_id bigint not null,
  number integer not null,
  snapshot text not null,
  digest text not null,
  at timestamp with time zone not null,
  by_official uuid,
  constraint revision_pkey PRIMARY KEY (id),
  constraint revision_schema_name_object_id_number_key UNIQUE (schema_name, object_id, number),
  constraint revision_schema_name_check CHECK ((schema_name = ANY (ARRAY['Policy'::text, 'DataAgreement'::text])))
);
grant insert, select on consents.revision to motlan_app;
comment on table consents.revision is 'Each version of a policy or an agreement, word for word. Insert only.';

create table consents.signature (
  id uuid not null,
  consent_id uuid not null,
  consent_revision integer not null,
  person_id uuid not null,
  signed_as text not null,
  payload text not null,
  jws_header text not null,
  signature text not null,
  thumbprint text not null,
  at timestamp with time zone not null,
  constraint signature_pkey PRIMARY KEY (id),
  constraint signature_consent_id_consent_revision_person_id_key UNIQUE (consent_id, consent_revision, person_id),
  constraint signature_signed_as_check CHECK ((signed_as = ANY (ARRAY['individual'::text, 'delegate'::text]))),
  constraint signature_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents.consent(id)
);
alter table consents.signature enable row level security;
create policy with_consent on consents.signature for all to motlan_app using ((EXISTS ( SELECT
   FROM consents.consent c
  WHERE (c.id = signature.consent_id)))) with check (true);
grant insert, select on consents.signature to motlan_app;
comment on table consents.signature is 'What people signed of their consents by a key of their own. Insert only.';

create table consents.step (
  id bigint not null generated always as identity,
  consent_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  actor jsonb not null,
  digest text not null,
  constraint step_pkey PRIMARY KEY (id),
  constraint step_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents.consent(id)
);
alter table consents.step enable row level security;
CREATE INDEX step_consent ON consents.step USING btree (consent_id, id);
create policy with_consent on consents.step for all to motlan_app using ((EXISTS ( SELECT
   FROM consents.consent c
  WHERE (c.id = step.consent_id)))) with check (true);
grant insert, select on consents.step to motlan_app;
comment on table consents.step is 'What was said about a consent, by whom, to which words. Insert only.';

create table consents.telling (
  seq bigint not null generated always as identity,
  webhook_id uuid not null,
  agency_id uuid not null,
  key uuid not null,
  consent_id uuid not null,
  body text not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  reason text,
  dead_at timestamp with time zone,
  settled_by jsonb,
  settled_why text,
  constraint telling_pkey PRIMARY KEY (seq),
  constraint telling_webhook_id_key_key UNIQUE (webhook_id, key),
  constraint telling_settled_why_check CHECK ((length(settled_why) <= 500)),
  constraint telling_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'dead'::text, 'skipped'::text]))),
  constraint telling_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES consents.webhook(id)
);
alter table consents.telling enable row level security;
CREATE INDEX telling_dead ON consents.telling USING btree (webhook_id, consent_id, seq) WHERE (state = 'dead'::text);
CREATE INDEX telling_next ON consents.telling USING btree (webhook_id, seq) WHERE (state = 'waiting'::text);
create policy owner on consents.telling for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END);
grant delete, insert, select, update on consents.telling to motlan_app;
comment on table consents.telling is 'What a webhook is to be told yet, in order; a dead letter waits for somebody. What was taken is deleted.';

create table consents.webhook (
  id uuid not null,
  agency_id uuid not null,
  url text not null,
  disabled boolean not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  next_at timestamp with time zone,
  attempts integer not null default 0,
  trouble text,
  since timestamp with time zone,
  delivered bigint not null default 0,
  delivered_at timestamp with time zone,
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_url_check CHECK ((length(url) <= 2000))
);
alter table consents.webhook enable row level security;
CREATE UNIQUE INDEX webhook_address ON consents.webhook USING btree (agency_id, url) WHERE (ended_at IS NULL);
CREATE INDEX webhook_due ON consents.webhook USING btree (next_at) WHERE (next_at IS NOT NULL);
create policy owner on consents.webhook for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END);
grant insert, select, update on consents.webhook to motlan_app;
comment on table consents.webhook is 'Where an agency''s system hears of consents to its agreements (địa chỉ nhận tin).';

create table consents.webhook_secret (
  id bigint not null generated always as identity,
  webhook_id uuid not null,
  secret text not null,
  at timestamp with time zone not null,
  constraint webhook_secret_pkey PRIMARY KEY (id),
  constraint webhook_secret_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES consents.webhook(id)
);
alter table consents.webhook_secret enable row level security;
CREATE INDEX webhook_secret_newest ON consents.webhook_secret USING btree (webhook_id, id);
create policy node on consents.webhook_secret for all to motlan_app using ((COALESCE(current_setting('motlan.actor'::text, true), ''::text) ~~ 'system:%'::text)) with check ((EXISTS ( SELECT
   FROM consents.webhook w
  WHERE (w.id = webhook_secret.webhook_id))));
grant insert, select on consents.webhook_secret to motlan_app;
comment on table consents.webhook_secret is 'What a webhook''s tellings are signed with; the newest is used. Insert only, read by the node alone.';
