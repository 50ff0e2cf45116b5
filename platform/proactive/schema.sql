-- proactive: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table proactive.look (
  code text not null,
  plus text not null,
  record_id uuid not null,
  person_id uuid not null,
  version_id uuid not null,
  service_version integer not null,
  at timestamp with time zone not null,
  constraint look_pkey PRIMARY KEY (code, plus, record_id, person_id)
);
alter table proactive.look enable row level security;
create policy mine on proactive.look for all to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
grant insert, select, update on proactive.look to motlan_app;
comment on table proactive.look is 'Which version of a record was read for whom: a record is not read again day after day for nothing.';

create table proactive.offer (
  id uuid not null,
  code text not null,
  version integer not null,
  record_id uuid not null,
  occasion date not null,
  person_id uuid not null,
  commune_id uuid,
  level integer not null,
  about text,
  ways jsonb not null,
  best text,
  best_row integer,
  sources jsonb not null,
  state text not null,
  told_at timestamp with time zone not null,
  state_at timestamp with time zone not null,
  acts_at timestamp with time zone,
  ends_on date not null,
  draft_id uuid,
  dossier_id uuid,
  undo_until timestamp with time zone,
  fault text,
  constraint offer_pkey PRIMARY KEY (id),
  constraint offer_code_record_id_occasion_person_id_key UNIQUE (code, record_id, occasion, person_id),
  constraint offer_check CHECK (((state = ANY (ARRAY['acted'::text, 'undone'::text])) <= (dossier_id IS NOT NULL))),
  constraint offer_level_check CHECK (((level >= 1) AND (level <= 4))),
  constraint offer_state_check CHECK ((state = ANY (ARRAY['told'::text, 'taken'::text, 'submitted'::text, 'declined'::text, 'acted'::text, 'undone'::text, 'failed'::text, 'over'::text])))
);
alter table proactive.offer enable row level security;
CREATE INDEX offer_acts ON proactive.offer USING btree (acts_at) WHERE ((state = 'told'::text) AND (acts_at IS NOT NULL));
CREATE INDEX offer_draft ON proactive.offer USING btree (draft_id) WHERE (draft_id IS NOT NULL);
CREATE INDEX offer_ends ON proactive.offer USING btree (ends_on) WHERE (state = ANY (ARRAY['told'::text, 'taken'::text]));
CREATE INDEX offer_person ON proactive.offer USING btree (person_id, told_at DESC, id DESC);
create policy mine on proactive.offer for all to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
grant insert, select, update on proactive.offer to motlan_app;
comment on table proactive.offer is 'What one person was told of for one occasion, once: why, which ways, and what became of it.';

create table proactive.opt_out (
  person_id uuid not null,
  code text not null,
  since timestamp with time zone not null,
  constraint opt_out_pkey PRIMARY KEY (person_id, code)
);
alter table proactive.opt_out enable row level security;
create policy mine on proactive.opt_out for all to motlan_app using (proactive.mine(person_id)) with check (proactive.mine(person_id));
grant delete, insert, select on proactive.opt_out to motlan_app;
comment on table proactive.opt_out is 'Who wants no such service (Decree 224/2026/NĐ-CP, article 17). Looked at before any record is read.';

create table proactive.service (
  code text not null,
  version integer not null,
  declaration jsonb not null,
  hash text not null,
  published_at timestamp with time zone not null,
  constraint service_pkey PRIMARY KEY (code, version)
);
grant insert, select on proactive.service to motlan_app;
comment on table proactive.service is 'Every declaration of a proactive service ever published; the newest version of a code counts.';

create table proactive.tally (
  code text not null,
  commune_id uuid not null,
  month date not null,
  what text not null,
  count integer not null,
  constraint tally_pkey PRIMARY KEY (code, commune_id, month, what)
);
grant insert, select, update on proactive.tally to motlan_app;
comment on table proactive.tally is 'How many were told, took it up, refused, undid: counts by commune and month, no person.';

CREATE OR REPLACE FUNCTION proactive.mine(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) WHEN 'person'::text THEN ((person)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)) WHEN 'system'::text THEN true ELSE false END;
