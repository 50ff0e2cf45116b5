-- Applications being written (bản khai nháp): what was typed, verbatim, and what registries held when it was asked.

create table forms.draft (
  id uuid primary key,
  person_id uuid not null,
  procedure_code text not null,
  version_id uuid not null,
  acting_for text not null,
  -- json, not jsonb: jsonb refuses some signs a person may paste, and nothing typed may be lost.
  answers json not null default '{}',
  overrides json not null default '{}',
  disputes text[] not null default '{}',
  known jsonb not null default '{}',
  seen text[] not null default '{}',
  changed_at jsonb not null default '{}',
  agency_id uuid,
  delivery text check (delivery in ('online', 'counter', 'post')),
  revision int not null default 1,
  request_key text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  dossier_id uuid unique,
  taken_at timestamptz,
  check ((dossier_id is null) = (taken_at is null)),
  constraint draft_request unique (person_id, request_key)
);
create unique index draft_open on forms.draft (person_id, procedure_code, acting_for) where dossier_id is null;
create index draft_of_person on forms.draft (person_id, updated_at desc) where dossier_id is null;
create index draft_by_age on forms.draft (updated_at);
comment on table forms.draft is 'One open draft a person, procedure and whom it is for; deleted thirty days after it was last touched. dossier_id: what it became, once.';

grant select, insert, update, delete on forms.draft to motlan_app;

-- Second lock on personal data: a draft is its person's alone. The node itself deletes old ones; officials see none.
alter table forms.draft enable row level security;
create policy own on forms.draft to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end);
