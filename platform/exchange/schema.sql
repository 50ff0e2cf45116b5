-- exchange: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table exchange.access_right (
  id uuid not null,
  subsystem text not null,
  service text not null,
  client text not null,
  method text not null,
  path text not null,
  purposes text[] not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  granted_by jsonb not null,
  constraint access_right_pkey PRIMARY KEY (id),
  constraint access_right_subsystem_service_fkey FOREIGN KEY (subsystem, service) REFERENCES exchange.service(subsystem, code) ON DELETE CASCADE
);
CREATE INDEX access_right_service ON exchange.access_right USING btree (subsystem, service);
grant insert, select on exchange.access_right to motlan_app;
grant update (valid_to) on exchange.access_right to motlan_app;
comment on table exchange.access_right is 'Who may ask what, for which purposes, from when to when. Ended, never deleted.';

create table exchange.centre_key_act (
  id uuid not null,
  instance text not null,
  kind text not null,
  x text not null,
  why text not null,
  done_by text not null,
  at timestamp with time zone not null,
  constraint centre_key_act_pkey PRIMARY KEY (id),
  constraint centre_key_act_kind_check CHECK ((kind = ANY (ARRAY['withdrawn'::text, 'replaced'::text, 'given'::text])))
);
CREATE INDEX centre_key_act_at ON exchange.centre_key_act USING btree (instance, at DESC);
grant insert, select on exchange.centre_key_act to motlan_app;
comment on table exchange.centre_key_act is 'What people did to the centre''s keys, and why: here at the centre, or by hand at this node. Never changed.';
comment on column exchange.centre_key_act.x is 'The key that went (withdrawn, replaced) or the one that is believed from then on (given).';

create table exchange.centre_keys (
  instance text not null,
  keys jsonb not null,
  since timestamp with time zone not null,
  constraint centre_keys_pkey PRIMARY KEY (instance)
);
grant insert, select, update on exchange.centre_keys to motlan_app;
comment on table exchange.centre_keys is 'Khóa ký danh bạ của trung tâm: those a node believes. Replaced as a whole, by the word of the newest of them or by hand.';

create table exchange.client_binding (
  id uuid not null,
  subsystem text not null,
  kind text not null,
  value text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint client_binding_pkey PRIMARY KEY (id),
  constraint client_binding_subsystem_kind_value_key UNIQUE (subsystem, kind, value),
  constraint client_binding_kind_check CHECK ((kind = ANY (ARRAY['key'::text, 'certificate'::text, 'address'::text])))
);
grant insert, select on exchange.client_binding to motlan_app;
grant update (valid_to) on exchange.client_binding to motlan_app;

create table exchange.diagnosis (
  id uuid not null,
  subsystem text not null,
  node text not null,
  report jsonb not null,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint diagnosis_pkey PRIMARY KEY (id)
);
alter table exchange.diagnosis enable row level security;
CREATE INDEX diagnosis_at ON exchange.diagnosis USING btree (at);
create policy own on exchange.diagnosis for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN (subsystem IN ( SELECT h.subsystem
       FROM exchange.home h
      WHERE ((h.agency_id)::text = current_setting('motlan.agency_id'::text, true))))
    ELSE false
END);
grant delete, insert, select on exchange.diagnosis to motlan_app;
comment on table exchange.diagnosis is 'Tests of the way to a node, step by step; swept after two days.';

create table exchange.directory (
  instance text not null,
  version integer not null,
  expires_at timestamp with time zone not null,
  signed text not null,
  content jsonb not null,
  kept_at timestamp with time zone not null,
  constraint directory_pkey PRIMARY KEY (instance, version)
);
grant delete, insert, select on exchange.directory to motlan_app;

create table exchange.directory_refusal (
  instance text not null,
  said jsonb not null,
  at timestamp with time zone not null,
  constraint directory_refusal_pkey PRIMARY KEY (instance)
);
grant delete, insert, select, update on exchange.directory_refusal to motlan_app;

create table exchange.ending_told (
  key text not null,
  days integer not null,
  at timestamp with time zone not null,
  constraint ending_told_pkey PRIMARY KEY (key, days)
);
grant insert, select on exchange.ending_told to motlan_app;

create table exchange.half (
  key uuid not null,
  side text not null,
  query_id text not null,
  request_id uuid not null,
  client text not null,
  service text not null,
  peer text,
  method text not null,
  endpoint text not null,
  user_id text,
  issue text,
  represented text,
  purpose text,
  law text,
  status integer not null,
  fault text,
  over_asked text[] not null,
  request_digest text not null,
  answer_digest text,
  request_signed text,
  answer_signed text,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  id bigint not null generated always as identity,
  tx bigint default ((pg_current_xact_id())::text)::bigint,
  constraint half_pkey PRIMARY KEY (key),
  constraint half_side_check CHECK ((side = ANY (ARRAY['asking'::text, 'giving'::text])))
);
alter table exchange.half enable row level security;
CREATE INDEX half_began ON exchange.half USING btree (began_at);
CREATE UNIQUE INDEX half_number ON exchange.half USING btree (id);
CREATE INDEX half_peer ON exchange.half USING btree (peer, tx, id);
CREATE INDEX half_query ON exchange.half USING btree (query_id);
CREATE INDEX half_request ON exchange.half USING btree (request_id);
CREATE INDEX half_tx ON exchange.half USING brin (tx) WITH (pages_per_range='16', autosummarize='on');
create policy add on exchange.half for insert to motlan_app with check (COALESCE((current_setting('motlan.actor'::text, true) ~ '^system:'::text), false));
create policy see on exchange.half for select to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN (EXISTS ( SELECT
       FROM exchange.home h
      WHERE (((h.agency_id)::text = current_setting('motlan.agency_id'::text, true)) AND ((h.subsystem = half.client) OR starts_with(half.service, (h.subsystem || '/'::text))))))
    ELSE false
END);
grant insert, select on exchange.half to motlan_app;
comment on table exchange.half is 'The message log (nhật ký thông điệp): this node''s half of each query. No bodies and no paths: the pattern that was asked, digests and signatures. Never changed.';

create table exchange.home (
  subsystem text not null,
  agency_id uuid not null,
  constraint home_pkey PRIMARY KEY (subsystem)
);
grant insert, select, update on exchange.home to motlan_app;
comment on table exchange.home is 'Subsystems of this node''s agencies: whose officials may offer services and grant rights in their name.';

create table exchange.joining (
  id uuid not null,
  digest text not null,
  node_id text not null,
  request jsonb not null,
  state text not null default 'waiting'::text,
  reason text,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by jsonb,
  constraint joining_pkey PRIMARY KEY (id),
  constraint joining_digest_key UNIQUE (digest),
  constraint joining_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  constraint joining_check1 CHECK (((state = 'refused'::text) = (reason IS NOT NULL))),
  constraint joining_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text])))
);
CREATE INDEX joining_waiting ON exchange.joining USING btree (asked_at) WHERE (state = 'waiting'::text);
grant insert, select on exchange.joining to motlan_app;
grant update (state, reason, asked_at, decided_at, decided_by) on exchange.joining to motlan_app;
comment on table exchange.joining is 'Who asks to take part (đề nghị tham gia), and what the centre decided. Public halves of keys only.';

create table exchange.listed_name (
  name text not null,
  kind text not null,
  title jsonb not null,
  node_id text,
  names text[] not null default '{}'::text[],
  constraint listed_name_pkey PRIMARY KEY (name),
  constraint listed_name_check CHECK (((kind = 'subsystem'::text) = (node_id IS NOT NULL))),
  constraint listed_name_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'subsystem'::text, 'group'::text]))),
  constraint listed_name_node_id_fkey FOREIGN KEY (node_id) REFERENCES exchange.listed_node(id)
);
grant insert, select, update on exchange.listed_name to motlan_app;
comment on table exchange.listed_name is 'Members (thành viên), subsystems (hệ thống con) and groups as the centre lists them; a directory is made of these rows.';

create table exchange.listed_node (
  id text not null,
  title jsonb not null,
  url text not null,
  certificates text[] not null,
  keys jsonb not null,
  removed_at timestamp with time zone,
  removed_reason text,
  removed_by jsonb,
  constraint listed_node_pkey PRIMARY KEY (id),
  constraint listed_node_removed CHECK ((((removed_at IS NULL) = (removed_reason IS NULL)) AND ((removed_at IS NULL) = (removed_by IS NULL))))
);
grant insert, select, update on exchange.listed_node to motlan_app;

create table exchange.matching (
  peer text not null,
  tx bigint not null default 0,
  id bigint not null default 0,
  matched_at timestamp with time zone,
  silent_since timestamp with time zone,
  constraint matching_pkey PRIMARY KEY (peer)
);
grant insert, select, update on exchange.matching to motlan_app;
comment on table exchange.matching is 'Up to which of our halves each other node was asked about its own.';

create table exchange.mismatch (
  key uuid not null,
  request_id uuid not null,
  query_id text not null,
  peer text not null,
  client text not null,
  service text not null,
  side text not null,
  kind text not null,
  at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  found_at timestamp with time zone,
  settled_at timestamp with time zone,
  subsystem text not null generated always as (
CASE side
    WHEN 'asking'::text THEN client
    ELSE regexp_replace(service, '/[^/]*$'::text, ''::text)
END) stored,
  constraint mismatch_pkey PRIMARY KEY (key),
  constraint mismatch_request_id_side_kind_key UNIQUE (request_id, side, kind),
  constraint mismatch_kind_check CHECK ((kind = ANY (ARRAY['there'::text, 'here'::text, 'differs'::text]))),
  constraint mismatch_side_check CHECK ((side = ANY (ARRAY['asking'::text, 'giving'::text])))
);
alter table exchange.mismatch enable row level security;
CREATE INDEX mismatch_open ON exchange.mismatch USING btree (peer) WHERE (settled_at IS NULL);
CREATE INDEX mismatch_query ON exchange.mismatch USING btree (query_id);
create policy keep on exchange.mismatch for all to motlan_app using (COALESCE((current_setting('motlan.actor'::text, true) ~ '^system:'::text), false)) with check (COALESCE((current_setting('motlan.actor'::text, true) ~ '^system:'::text), false));
create policy see on exchange.mismatch for select to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'person'::text THEN true
    WHEN 'official'::text THEN (subsystem IN ( SELECT h.subsystem
       FROM exchange.home h
      WHERE ((h.agency_id)::text = current_setting('motlan.agency_id'::text, true))))
    ELSE false
END);
grant insert, select on exchange.mismatch to motlan_app;
grant update (kind, found_at, settled_at) on exchange.mismatch to motlan_app;
comment on table exchange.mismatch is 'Halves without their other half (lượt trao đổi thiếu một nửa). Nothing of a person but what the half names: systems and numbers of messages.';

create table exchange.nonce (
  key_id text not null,
  nonce text not null,
  until timestamp with time zone not null,
  constraint nonce_pkey PRIMARY KEY (key_id, nonce)
);
CREATE INDEX nonce_until ON exchange.nonce USING btree (until);
grant delete, insert, select on exchange.nonce to motlan_app;

create table exchange.peer_state (
  node text not null,
  heard_at timestamp with time zone,
  clock_seconds integer,
  good_at timestamp with time zone,
  fault text,
  fault_at timestamp with time zone,
  constraint peer_state_pkey PRIMARY KEY (node)
);
grant insert, select, update on exchange.peer_state to motlan_app;
comment on table exchange.peer_state is 'How each other node was found the last time: its clock by what it signed, the last question that went well and the last that did not.';

create table exchange.purpose (
  subsystem text not null,
  service text not null,
  code text not null,
  title jsonb not null,
  law text not null,
  fields text[] not null,
  constraint purpose_pkey PRIMARY KEY (subsystem, service, code),
  constraint purpose_subsystem_service_fkey FOREIGN KEY (subsystem, service) REFERENCES exchange.service(subsystem, code) ON DELETE CASCADE
);
grant delete, insert, select, update on exchange.purpose to motlan_app;

create table exchange.renewal (
  key text not null,
  begun_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  listed_at timestamp with time zone,
  taken_at timestamp with time zone,
  fault text,
  constraint renewal_pkey PRIMARY KEY (key)
);
grant insert, select, update on exchange.renewal to motlan_app;
comment on table exchange.renewal is 'Gia hạn chứng thư, khóa ký của nút: made, asked for, listed, in use.';

create table exchange.revoked (
  value text not null,
  kind text not null,
  node_id text not null,
  reason text not null,
  by jsonb not null,
  at timestamp with time zone not null,
  constraint revoked_pkey PRIMARY KEY (value),
  constraint revoked_kind_check CHECK ((kind = ANY (ARRAY['certificate'::text, 'key'::text]))),
  constraint revoked_node_id_fkey FOREIGN KEY (node_id) REFERENCES exchange.listed_node(id)
);
grant insert, select on exchange.revoked to motlan_app;
comment on table exchange.revoked is 'Certificates and keys the centre no longer lists (thu hồi), and never lists again.';

create table exchange.service (
  subsystem text not null,
  code text not null,
  title jsonb not null,
  provider jsonb not null,
  endpoints jsonb not null,
  openapi jsonb,
  enabled boolean not null default true,
  constraint service_pkey PRIMARY KEY (subsystem, code)
);
grant insert, select, update on exchange.service to motlan_app;

create table exchange.tally (
  since timestamp with time zone not null,
  side text not null,
  client text not null,
  service text not null,
  peer text not null,
  fault text not null,
  pace smallint not null,
  calls integer not null,
  over_asked integer not null,
  subsystem text not null generated always as (
CASE side
    WHEN 'asking'::text THEN client
    ELSE regexp_replace(service, '/[^/]*$'::text, ''::text)
END) stored,
  constraint tally_pkey PRIMARY KEY (since, side, client, service, peer, fault, pace),
  constraint tally_side_check CHECK ((side = ANY (ARRAY['asking'::text, 'giving'::text])))
);
alter table exchange.tally enable row level security;
create policy count on exchange.tally for all to motlan_app using (COALESCE((current_setting('motlan.actor'::text, true) ~ '^system:'::text), false)) with check (COALESCE((current_setting('motlan.actor'::text, true) ~ '^system:'::text), false));
create policy see on exchange.tally for select to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN (subsystem IN ( SELECT h.subsystem
       FROM exchange.home h
      WHERE ((h.agency_id)::text = current_setting('motlan.agency_id'::text, true))))
    ELSE false
END);
grant delete, insert, select on exchange.tally to motlan_app;
grant update (calls, over_asked) on exchange.tally to motlan_app;
comment on table exchange.tally is 'Traffic in steps of five minutes; swept after two days, since the log itself stays.';
