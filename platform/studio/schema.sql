-- studio: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table studio.act (
  id uuid not null,
  design_id uuid not null,
  agency_id uuid not null,
  official_id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  kind text not null,
  revision integer not null,
  reason text,
  request_key text,
  seq bigint not null generated always as identity,
  constraint act_pkey PRIMARY KEY (id),
  constraint act_request UNIQUE (design_id, official_id, kind, request_key),
  constraint act_kind_check CHECK ((kind = ANY (ARRAY['started'::text, 'shared'::text, 'submitted'::text, 'sent-back'::text, 'approved'::text, 'withdrawn'::text, 'discarded'::text]))),
  constraint act_design_id_fkey FOREIGN KEY (design_id) REFERENCES studio.design(id)
);
alter table studio.act enable row level security;
CREATE INDEX act_of_design ON studio.act USING btree (design_id, seq);
create policy own on studio.act for all to motlan_app using (studio.is_own(agency_id));
grant insert, select on studio.act to motlan_app;
comment on table studio.act is 'What was done with a design beside changing it, and why; never altered.';

create table studio.change (
  design_id uuid not null,
  revision integer not null,
  agency_id uuid not null,
  official_id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  kind text not null,
  of integer,
  changes jsonb not null,
  request_key text not null,
  constraint change_pkey PRIMARY KEY (design_id, revision),
  constraint change_request UNIQUE (design_id, official_id, request_key),
  constraint change_check CHECK (((of IS NULL) = (kind = 'change'::text))),
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'undo'::text, 'redo'::text]))),
  constraint change_revision_check CHECK ((revision > 0)),
  constraint change_design_id_fkey FOREIGN KEY (design_id) REFERENCES studio.design(id)
);
alter table studio.change enable row level security;
create policy own on studio.change for all to motlan_app using (studio.is_own(agency_id));
grant insert, select on studio.change to motlan_app;
comment on table studio.change is 'Every change of a design (who, when, what, with what stood there before), never altered: from it come undo, redo, rebasing and the history.';

create table studio.design (
  id uuid not null,
  agency_id uuid not null,
  code text not null,
  title_vi text not null,
  title_en text not null,
  document jsonb not null,
  revision integer not null default 0,
  state text not null default 'draft'::text,
  imported jsonb,
  why jsonb not null default '{}'::jsonb,
  version_id uuid,
  publish_from date,
  started_by uuid not null,
  request_key text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint design_pkey PRIMARY KEY (id),
  constraint design_request UNIQUE (started_by, request_key),
  constraint design_check CHECK (((version_id IS NULL) = (publish_from IS NULL))),
  constraint design_code_check CHECK ((code <> ''::text)),
  constraint design_revision_check CHECK ((revision >= 0)),
  constraint design_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'withdrawn'::text, 'discarded'::text]))),
  constraint design_title_vi_check CHECK ((title_vi <> ''::text))
);
alter table studio.design enable row level security;
CREATE INDEX design_of_agency ON studio.design USING btree (agency_id, updated_at DESC) WHERE (state <> 'discarded'::text);
create policy own on studio.design for all to motlan_app using (studio.is_own(agency_id));
grant insert, select, update on studio.design to motlan_app;
comment on table studio.design is 'One row a design. document: the declaration, perhaps half-made. imported: the approved table it began with. why: reasons by path. version_id: the version it was published as.';

create table studio.designer (
  design_id uuid not null,
  official_id uuid not null,
  name text not null,
  agency_id uuid not null,
  since timestamp with time zone not null,
  constraint designer_pkey PRIMARY KEY (design_id, official_id),
  constraint designer_design_id_fkey FOREIGN KEY (design_id) REFERENCES studio.design(id)
);
alter table studio.designer enable row level security;
CREATE INDEX designer_official ON studio.designer USING btree (official_id);
create policy own on studio.designer for all to motlan_app using (studio.is_own(agency_id));
grant insert, select on studio.designer to motlan_app;
comment on table studio.designer is 'Who designs it. A designer never approves what they had a hand in.';

CREATE OR REPLACE FUNCTION studio.is_own(owner uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then owner::text = current_setting('motlan.agency_id', true)
    when 'system' then coalesce(current_setting('motlan.agency_id', true), '') in ('', owner::text)
    else false end
$function$;
