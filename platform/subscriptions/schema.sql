-- subscriptions: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table subscriptions.delivery (
  subscription_id uuid not null,
  seq bigint not null,
  subject text not null,
  state text not null,
  prepared jsonb,
  query_id text,
  attempts integer not null default 0,
  reason text,
  dead_at timestamp with time zone,
  settled_by jsonb,
  settled_why text,
  agency_id uuid,
  constraint delivery_pkey PRIMARY KEY (subscription_id, seq),
  constraint delivery_check CHECK (((state <> 'skipped'::text) OR (settled_why IS NOT NULL))),
  constraint delivery_check1 CHECK (((state <> 'dead'::text) OR (reason IS NOT NULL))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'dead'::text, 'skipped'::text]))),
  constraint delivery_seq_fkey FOREIGN KEY (seq) REFERENCES subscriptions.occurrence(seq),
  constraint delivery_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES subscriptions.subscription(id)
);
alter table subscriptions.delivery enable row level security;
CREATE INDEX delivery_dead ON subscriptions.delivery USING btree (subscription_id, subject, seq) WHERE (state = 'dead'::text);
CREATE INDEX delivery_waiting ON subscriptions.delivery USING btree (subscription_id, seq) WHERE (state = 'waiting'::text);
create policy publisher on subscriptions.delivery for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END);
grant delete, insert, select, update on subscriptions.delivery to motlan_app;
comment on table subscriptions.delivery is 'What is not delivered yet. A dead letter (thư chết) holds back what came later of the same subject.';

create table subscriptions.following (
  id uuid not null,
  client text not null,
  service text not null,
  purpose text,
  deliver_to text not null,
  right_id uuid not null,
  subscription_id uuid,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint following_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX following_once ON subscriptions.following USING btree (client, service, deliver_to, COALESCE(purpose, ''::text)) WHERE (ended_at IS NULL);
grant insert, select, update on subscriptions.following to motlan_app;
comment on table subscriptions.following is 'What this node''s subsystems hear from others.';

create table subscriptions.occurrence (
  seq bigint not null generated always as identity,
  subsystem text not null,
  code text not null,
  event_key uuid not null,
  at timestamp with time zone not null,
  subject text not null,
  record jsonb,
  data jsonb,
  constraint occurrence_pkey PRIMARY KEY (seq),
  constraint occurrence_subsystem_code_event_key_key UNIQUE (subsystem, code, event_key),
  constraint occurrence_subsystem_code_fkey FOREIGN KEY (subsystem, code) REFERENCES subscriptions.topic(subsystem, code)
);
CREATE INDEX occurrence_at ON subscriptions.occurrence USING btree (subsystem, code, at);
CREATE INDEX occurrence_topic ON subscriptions.occurrence USING btree (subsystem, code, seq);
grant insert, select on subscriptions.occurrence to motlan_app;
comment on table subscriptions.occurrence is 'What happened, by topic, numbered in the order of its commit.';

create table subscriptions.received (
  key uuid not null,
  source text not null,
  id text not null,
  following_id uuid not null,
  type text not null,
  subject text not null,
  at timestamp with time zone not null,
  sequence text not null,
  data jsonb,
  received_at timestamp with time zone not null,
  client text not null,
  purpose text not null,
  constraint received_pkey PRIMARY KEY (key),
  constraint received_once UNIQUE (source, id, client, purpose),
  constraint received_following_id_fkey FOREIGN KEY (following_id) REFERENCES subscriptions.following(id)
);
alter table subscriptions.received enable row level security;
CREATE INDEX received_kept ON subscriptions.received USING btree (received_at) WHERE (data IS NOT NULL);
CREATE INDEX received_newest ON subscriptions.received USING btree (following_id, key);
CREATE INDEX received_subject ON subscriptions.received USING btree (source, subject, received_at);
create policy node on subscriptions.received for all to motlan_app using ((COALESCE(current_setting('motlan.actor'::text, true), ''::text) ~~ 'system:%'::text));
grant insert, select on subscriptions.received to motlan_app;
grant update (data) on subscriptions.received to motlan_app;
comment on table subscriptions.received is 'Events other nodes delivered here, to each subsystem and for each purpose once.';

create table subscriptions.subscription (
  id uuid not null,
  subsystem text not null,
  code text not null,
  client text not null,
  purpose text,
  deliver_to text not null,
  deliver_path text not null,
  batch integer not null,
  agency_id uuid,
  cursor bigint not null,
  state text not null default 'active'::text,
  next_at timestamp with time zone,
  leased_until timestamp with time zone,
  attempts integer not null default 0,
  one_by_one boolean not null default false,
  trouble jsonb,
  since timestamp with time zone,
  delivered bigint not null default 0,
  delivered_at timestamp with time zone,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint subscription_pkey PRIMARY KEY (id),
  constraint subscription_batch_check CHECK (((batch >= 1) AND (batch <= 100))),
  constraint subscription_state_check CHECK ((state = ANY (ARRAY['active'::text, 'ended'::text]))),
  constraint subscription_subsystem_code_fkey FOREIGN KEY (subsystem, code) REFERENCES subscriptions.topic(subsystem, code)
);
alter table subscriptions.subscription enable row level security;
CREATE INDEX subscription_due ON subscriptions.subscription USING btree (next_at) WHERE ((state = 'active'::text) AND (next_at IS NOT NULL));
CREATE UNIQUE INDEX subscription_once ON subscriptions.subscription USING btree (subsystem, code, client, deliver_to, deliver_path) WHERE (state = 'active'::text);
create policy publisher on subscriptions.subscription for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END);
grant insert, select, update on subscriptions.subscription to motlan_app;
comment on table subscriptions.subscription is 'Who hears a topic (đăng ký nhận), where it is delivered, and how far it is. One round at a time: leased.';

create table subscriptions.topic (
  subsystem text not null,
  code text not null,
  title jsonb not null,
  type text not null,
  source jsonb not null,
  agency_id uuid,
  enabled boolean not null default true,
  constraint topic_pkey PRIMARY KEY (subsystem, code)
);
alter table subscriptions.topic enable row level security;
create policy publisher on subscriptions.topic for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END);
grant insert, select, update on subscriptions.topic to motlan_app;
comment on table subscriptions.topic is 'A topic (chủ đề): which of this node''s events others may hear. Who may, for which purposes, stands with the service of the same name in the exchange.';
