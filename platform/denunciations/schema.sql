-- denunciations: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table denunciations.act (
  id bigint not null generated always as identity,
  denunciation_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  official_id uuid,
  sealed bytea,
  constraint act_pkey PRIMARY KEY (id),
  constraint act_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciations.denunciation(id)
);
alter table denunciations.act enable row level security;
CREATE INDEX act_denunciation ON denunciations.act USING btree (denunciation_id, id);
create policy with_denunciation on denunciations.act for all to motlan_app using ((EXISTS ( SELECT
   FROM denunciations.denunciation c
  WHERE ((c.id = act.denunciation_id) AND ((c.agency_id)::text IS DISTINCT FROM NULLIF(current_setting('motlan.agency_id'::text, true), ''::text)))))) with check (true);
grant insert, select on denunciations.act to motlan_app;
comment on table denunciations.act is 'What was done in a denunciation; the words are encrypted, since they often tell who wrote them. Insert only.';

create table denunciations.denouncer (
  denunciation_id uuid not null,
  mark text not null,
  request_key text not null,
  sealed bytea not null,
  constraint denouncer_pkey PRIMARY KEY (denunciation_id),
  constraint denouncer_mark_request_key_key UNIQUE (mark, request_key),
  constraint denouncer_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciations.denunciation(id)
);
alter table denunciations.denouncer enable row level security;
create policy sealed on denunciations.denouncer for all to motlan_app using (((mark = NULLIF(current_setting('motlan.denouncer_mark'::text, true), ''::text)) OR ((denunciation_id)::text = current_setting('motlan.opening_of'::text, true)) OR (split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = 'system'::text))) with check (true);
grant insert, select on denunciations.denouncer to motlan_app;
comment on table denunciations.denouncer is 'Who denounced, encrypted (danh tính người tố cáo). Opened by one action alone, which leaves a line in opening.';

create table denunciations.denunciation (
  id uuid not null,
  code text not null,
  agency_id uuid not null,
  whom text not null,
  hearing_agency_id uuid not null,
  state text not null,
  received_at timestamp with time zone not null,
  take_up_by timestamp with time zone not null,
  taken_up_at timestamp with time zone,
  conclude_by timestamp with time zone,
  is_wide boolean not null default false,
  is_complex boolean not null default false,
  lengthened smallint not null default 0,
  outcome text,
  concluded_at timestamp with time zone,
  document_id uuid,
  reminded_for timestamp with time zone,
  late_for timestamp with time zone,
  revision integer not null default 1,
  constraint denunciation_pkey PRIMARY KEY (id),
  constraint denunciation_code_key UNIQUE (code),
  constraint denunciation_check CHECK ((agency_id <> hearing_agency_id)),
  constraint denunciation_check1 CHECK (((state = 'concluded'::text) = (outcome IS NOT NULL))),
  constraint denunciation_lengthened_check CHECK (((lengthened >= 0) AND (lengthened <= 2))),
  constraint denunciation_outcome_check CHECK ((outcome = ANY (ARRAY['right'::text, 'partly-right'::text, 'wrong'::text]))),
  constraint denunciation_state_check CHECK ((state = ANY (ARRAY['received'::text, 'taken-up'::text, 'concluded'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint denunciation_whom_check CHECK ((length(whom) <= 200))
);
alter table denunciations.denunciation enable row level security;
CREATE INDEX denunciation_hearing ON denunciations.denunciation USING btree (hearing_agency_id, state, received_at);
CREATE INDEX denunciation_of ON denunciations.denunciation USING btree (agency_id) WHERE (state = 'concluded'::text);
CREATE INDEX denunciation_watch ON denunciations.denunciation USING btree (received_at) WHERE (state = ANY (ARRAY['received'::text, 'taken-up'::text]));
create policy parties on denunciations.denunciation for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM denunciations.denouncer d
      WHERE (d.denunciation_id = denunciation.id)))
    WHEN 'official'::text THEN (((hearing_agency_id)::text = current_setting('motlan.agency_id'::text, true)) OR ((state = 'concluded'::text) AND ((agency_id)::text = current_setting('motlan.agency_id'::text, true))))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on denunciations.denunciation to motlan_app;
comment on table denunciations.denunciation is 'One denunciation (tố cáo): whom it is of, who hears it, its clock. Nothing here says who made it.';

create table denunciations.opening (
  id uuid not null,
  denunciation_id uuid not null,
  at timestamp with time zone not null,
  agency_id uuid not null,
  official_id uuid not null,
  reason text not null,
  constraint opening_pkey PRIMARY KEY (id),
  constraint opening_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciations.denunciation(id)
);
alter table denunciations.opening enable row level security;
CREATE INDEX opening_denunciation ON denunciations.opening USING btree (denunciation_id, at);
create policy with_denunciation on denunciations.opening for all to motlan_app using ((EXISTS ( SELECT
   FROM denunciations.denunciation c
  WHERE ((c.id = opening.denunciation_id) AND ((c.agency_id)::text IS DISTINCT FROM NULLIF(current_setting('motlan.agency_id'::text, true), ''::text)))))) with check (true);
grant insert, select on denunciations.opening to motlan_app;
comment on table denunciations.opening is 'Who opened the identity of a denouncer, when and why; shown to the denouncer. Insert only.';

create table denunciations.paper (
  id uuid not null,
  denunciation_id uuid not null,
  at timestamp with time zone not null,
  media_type text not null,
  size integer not null,
  sealed bytea not null,
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_denunciation_id_fkey FOREIGN KEY (denunciation_id) REFERENCES denunciations.denunciation(id)
);
alter table denunciations.paper enable row level security;
CREATE INDEX paper_denunciation ON denunciations.paper USING btree (denunciation_id, id);
create policy with_denunciation on denunciations.paper for all to motlan_app using ((EXISTS ( SELECT
   FROM denunciations.denunciation c
  WHERE ((c.id = paper.denunciation_id) AND ((c.agency_id)::text IS DISTINCT FROM NULLIF(current_setting('motlan.agency_id'::text, true), ''::text)))))) with check (true);
grant insert, select on denunciations.paper to motlan_app;
comment on table denunciations.paper is 'A paper of a denunciation, encrypted, without the name its file had and without its owner. Insert only.';
