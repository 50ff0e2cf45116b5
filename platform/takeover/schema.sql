-- takeover: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table takeover.import (
  id uuid not null,
  agency_id uuid not null,
  system text not null,
  name text not null,
  digest text not null,
  state text not null,
  rows integer not null default 0,
  fees bigint not null default 0,
  begun_at timestamp with time zone not null,
  begun_by uuid,
  begun_name text not null,
  run_by uuid,
  taken_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  confirmed_name text,
  undone_at timestamp with time zone,
  document_id uuid,
  released_after uuid,
  revision integer not null default 1,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'examined'::text, 'taking'::text, 'taken'::text, 'confirmed'::text, 'undone'::text]))),
  constraint import_system_check CHECK ((system <> ''::text))
);
alter table takeover.import enable row level security;
CREATE INDEX import_agency ON takeover.import USING btree (agency_id, begun_at DESC);
CREATE UNIQUE INDEX import_once ON takeover.import USING btree (agency_id, system, digest) WHERE (state <> 'undone'::text);
create policy own on takeover.import for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END) with check (true);
grant insert, select, update on takeover.import to motlan_app;

create table takeover.numbering (
  import_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  name text not null,
  period text not null,
  last integer not null,
  constraint numbering_pkey PRIMARY KEY (import_id, agency_id, kind, name, period),
  constraint numbering_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'dossiers'::text]))),
  constraint numbering_last_check CHECK ((last > 0)),
  constraint numbering_import_id_fkey FOREIGN KEY (import_id) REFERENCES takeover.import(id)
);
alter table takeover.numbering enable row level security;
create policy with_import on takeover.numbering for all to motlan_app using ((EXISTS ( SELECT
   FROM takeover.import i
  WHERE (i.id = numbering.import_id)))) with check (true);
grant insert, select on takeover.numbering to motlan_app;

create table takeover.row (
  import_id uuid not null,
  line integer not null,
  old_code text not null,
  raw jsonb,
  state text not null,
  agency_id uuid,
  national_state integer,
  procedure_code text not null default ''::text,
  fee bigint not null default 0,
  faults jsonb not null default '[]'::jsonb,
  day date,
  counter integer,
  dossier_id uuid,
  constraint row_pkey PRIMARY KEY (import_id, line),
  constraint row_state_check CHECK ((state = ANY (ARRAY['read'::text, 'ready'::text, 'fault'::text, 'already'::text, 'taken'::text]))),
  constraint row_import_id_fkey FOREIGN KEY (import_id) REFERENCES takeover.import(id)
);
alter table takeover.row enable row level security;
CREATE INDEX row_code ON takeover."row" USING btree (import_id, old_code, line);
CREATE INDEX row_state ON takeover."row" USING btree (import_id, state, line);
create policy with_import on takeover."row" for all to motlan_app using ((EXISTS ( SELECT
   FROM takeover.import i
  WHERE (i.id = "row".import_id)))) with check (true);
grant insert, select, update on takeover."row" to motlan_app;

create table takeover.taken (
  system text not null,
  old_code text not null,
  import_id uuid not null,
  dossier_id uuid not null,
  constraint taken_pkey PRIMARY KEY (system, old_code),
  constraint taken_import_id_fkey FOREIGN KEY (import_id) REFERENCES takeover.import(id)
);
alter table takeover.taken enable row level security;
CREATE INDEX taken_import ON takeover.taken USING btree (import_id);
create policy node on takeover.taken for all to motlan_app using ((split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = 'system'::text)) with check (true);
grant delete, insert, select on takeover.taken to motlan_app;
comment on table takeover.taken is 'Each dossier of another software once: its code there, and the dossier it has become.';
