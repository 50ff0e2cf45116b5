-- national_portal: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table national_portal.filing (
  portal_id text not null,
  dossier_id uuid,
  person_id uuid,
  agency_id uuid,
  done integer not null default 0,
  constraint filing_pkey PRIMARY KEY (portal_id)
);
CREATE INDEX filing_dossier ON national_portal.filing USING btree (dossier_id);
grant insert, select, update on national_portal.filing to motlan_app;

create table national_portal.inbound (
  id uuid not null,
  portal_id text not null,
  sequence integer not null,
  kind text not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  hash text not null,
  stands text not null default 'waiting'::text,
  agency_id uuid,
  cause text,
  said text,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  done_at timestamp with time zone,
  told_at timestamp with time zone,
  constraint inbound_pkey PRIMARY KEY (id),
  constraint inbound_portal_id_sequence_key UNIQUE (portal_id, sequence),
  constraint inbound_check CHECK (((stands = 'waiting'::text) = (done_at IS NULL))),
  constraint inbound_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'supplement'::text, 'withdraw'::text, 'pay'::text]))),
  constraint inbound_sequence_check CHECK ((sequence > 0)),
  constraint inbound_stands_check CHECK ((stands = ANY (ARRAY['waiting'::text, 'taken'::text, 'refused'::text]))),
  constraint inbound_portal_id_fkey FOREIGN KEY (portal_id) REFERENCES national_portal.filing(portal_id)
);
CREATE INDEX inbound_untold ON national_portal.inbound USING btree (done_at) WHERE ((told_at IS NULL) AND (done_at IS NOT NULL));
CREATE INDEX inbound_waiting ON national_portal.inbound USING btree (next_at) WHERE (stands = 'waiting'::text);
grant insert, select, update on national_portal.inbound to motlan_app;

create table national_portal.inbound_body (
  inbound_id uuid not null,
  body jsonb not null,
  constraint inbound_body_pkey PRIMARY KEY (inbound_id),
  constraint inbound_body_inbound_id_fkey FOREIGN KEY (inbound_id) REFERENCES national_portal.inbound(id)
);
alter table national_portal.inbound_body enable row level security;
create policy node on national_portal.inbound_body for all to motlan_app using ((split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = 'system'::text)) with check (true);
grant insert, select on national_portal.inbound_body to motlan_app;

create table national_portal.inbox (
  one boolean not null default true,
  fetched bigint not null default 0,
  lagging_since timestamp with time zone,
  constraint inbox_pkey PRIMARY KEY (one),
  constraint inbox_one_check CHECK (one)
);
grant select, update on national_portal.inbox to motlan_app;

create table national_portal.opening (
  message_id uuid not null,
  official_id uuid not null,
  agency_id uuid not null,
  masked boolean not null,
  at timestamp with time zone not null
);
grant insert, select on national_portal.opening to motlan_app;

create table national_portal.outbound (
  id uuid not null,
  dossier_id uuid not null,
  sequence integer not null,
  agency_id uuid not null,
  kind text not null,
  state smallint not null,
  move text not null,
  step text,
  actor jsonb not null,
  at timestamp with time zone not null,
  step_began_at timestamp with time zone,
  step_due_at timestamp with time zone,
  tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  known_by text,
  event_key text not null,
  part smallint not null,
  constraint outbound_pkey PRIMARY KEY (id),
  constraint outbound_dossier_id_sequence_key UNIQUE (dossier_id, sequence),
  constraint outbound_event_key_part_key UNIQUE (event_key, part),
  constraint outbound_check CHECK (((sent_at IS NULL) = (known_by IS NULL))),
  constraint outbound_kind_check CHECK ((kind = ANY (ARRAY['sync'::text, 'progress'::text]))),
  constraint outbound_known_by_check CHECK ((known_by = ANY (ARRAY['answer'::text, 'look-up'::text]))),
  constraint outbound_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES national_portal.stream(dossier_id)
);
CREATE INDEX outbound_waiting ON national_portal.outbound USING btree (at) WHERE (sent_at IS NULL);
grant insert, select on national_portal.outbound to motlan_app;
grant update (tried_at, sent_at, known_by) on national_portal.outbound to motlan_app;

create table national_portal.outbound_body (
  outbound_id uuid not null,
  agency_id uuid not null,
  body jsonb not null,
  constraint outbound_body_pkey PRIMARY KEY (outbound_id),
  constraint outbound_body_outbound_id_fkey FOREIGN KEY (outbound_id) REFERENCES national_portal.outbound(id)
);
alter table national_portal.outbound_body enable row level security;
create policy agency_or_node on national_portal.outbound_body for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select on national_portal.outbound_body to motlan_app;
grant update (body) on national_portal.outbound_body to motlan_app;
comment on table national_portal.outbound_body is 'What is sent, kept from the first attempt so that every repetition says the same.';

create table national_portal.procedure (
  code text not null,
  title text not null,
  field_code text,
  field_title text,
  constraint procedure_pkey PRIMARY KEY (code)
);
grant delete, insert, select, update on national_portal.procedure to motlan_app;

create table national_portal.stream (
  dossier_id uuid not null,
  agency_id uuid not null,
  code text not null,
  state smallint not null,
  planned integer not null default 0,
  sent integer not null default 0,
  progress_sent integer not null default 0,
  step text,
  step_began_at timestamp with time zone,
  step_due_at timestamp with time zone,
  lease uuid,
  leased_until timestamp with time zone,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  cause text,
  said text,
  failing_since timestamp with time zone,
  constraint stream_pkey PRIMARY KEY (dossier_id),
  constraint stream_check CHECK (((sent >= 0) AND (sent <= planned))),
  constraint stream_state_check CHECK (((state >= 1) AND (state <= 10)))
);
CREATE INDEX stream_agency ON national_portal.stream USING btree (agency_id) WHERE (sent < planned);
CREATE INDEX stream_due ON national_portal.stream USING btree (next_at) WHERE (sent < planned);
grant insert, select, update on national_portal.stream to motlan_app;
comment on table national_portal.stream is 'One row a dossier: a dossier that cannot be told holds up itself alone. Ids, codes and times only.';
