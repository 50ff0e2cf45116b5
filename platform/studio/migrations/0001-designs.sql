-- Procedures being designed (bản thiết kế thủ tục): the shared draft of a version, every change of it, and what was said of it before its publication.

create table studio.design (
  id uuid primary key,
  agency_id uuid not null,
  code text not null check (code <> ''),
  title_vi text not null check (title_vi <> ''),
  title_en text not null,
  document jsonb not null,
  revision int not null default 0 check (revision >= 0),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'withdrawn', 'discarded')),
  imported jsonb,
  why jsonb not null default '{}',
  version_id uuid,
  publish_from date,
  started_by uuid not null,
  request_key text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((version_id is null) = (publish_from is null)),
  constraint design_request unique (started_by, request_key)
);
create index design_of_agency on studio.design (agency_id, updated_at desc) where state <> 'discarded';
comment on table studio.design is 'One row a design. document: the declaration, perhaps half-made. imported: the approved table it began with. why: reasons by path. version_id: the version it was published as.';

create table studio.designer (
  design_id uuid not null references studio.design,
  official_id uuid not null,
  name text not null,
  agency_id uuid not null,
  since timestamptz not null,
  primary key (design_id, official_id)
);
create index designer_official on studio.designer (official_id);
comment on table studio.designer is 'Who designs it. A designer never approves what they had a hand in.';

create table studio.change (
  design_id uuid not null references studio.design,
  revision int not null check (revision > 0),
  agency_id uuid not null,
  official_id uuid not null,
  name text not null,
  at timestamptz not null,
  kind text not null check (kind in ('change', 'undo', 'redo')),
  -- The revision that an undo or a redo takes back.
  of int,
  changes jsonb not null,
  request_key text not null,
  primary key (design_id, revision),
  check ((of is null) = (kind = 'change')),
  constraint change_request unique (design_id, official_id, request_key)
);
comment on table studio.change is 'Every change of a design (who, when, what, with what stood there before), never altered: from it come undo, redo, rebasing and the history.';

create table studio.act (
  id uuid primary key,
  design_id uuid not null references studio.design,
  agency_id uuid not null,
  official_id uuid not null,
  name text not null,
  at timestamptz not null,
  kind text not null check (kind in ('started', 'shared', 'submitted', 'sent-back', 'approved', 'withdrawn', 'discarded')),
  revision int not null,
  reason text,
  request_key text,
  constraint act_request unique (design_id, official_id, kind, request_key)
);
create index act_of_design on studio.act (design_id, at);
comment on table studio.act is 'What was done with a design beside changing it, and why; never altered.';

grant select, insert, update on studio.design to motlan_app;
grant select, insert on studio.designer, studio.change, studio.act to motlan_app;

-- Second lock: a design is its agency's until it is published; other agencies' officials, people and strangers see none.
alter table studio.design enable row level security;
alter table studio.designer enable row level security;
alter table studio.change enable row level security;
alter table studio.act enable row level security;

create function studio.is_own(owner uuid) returns boolean language sql stable as $$
  select case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then owner::text = current_setting('motlan.agency_id', true)
    when 'system' then coalesce(current_setting('motlan.agency_id', true), '') in ('', owner::text)
    else false end
$$;
create policy own on studio.design to motlan_app using (studio.is_own(agency_id));
create policy own on studio.designer to motlan_app using (studio.is_own(agency_id));
create policy own on studio.change to motlan_app using (studio.is_own(agency_id));
create policy own on studio.act to motlan_app using (studio.is_own(agency_id));
