-- forms: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table forms.draft (
  id uuid not null,
  person_id uuid not null,
  procedure_code text not null,
  version_id uuid not null,
  acting_for text not null,
  answers json not null default '{}'::json,
  overrides json not null default '{}'::json,
  disputes text[] not null default '{}'::text[],
  known jsonb not null default '{}'::jsonb,
  seen text[] not null default '{}'::text[],
  changed_at jsonb not null default '{}'::jsonb,
  agency_id uuid,
  delivery text,
  revision integer not null default 1,
  request_key text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  dossier_id uuid,
  taken_at timestamp with time zone,
  desk_agency_id uuid,
  desk jsonb,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_dossier_id_key UNIQUE (dossier_id),
  constraint draft_request UNIQUE (person_id, request_key),
  constraint desk_is_whole CHECK (((desk_agency_id IS NULL) = (desk IS NULL))),
  constraint draft_check CHECK (((dossier_id IS NULL) = (taken_at IS NULL))),
  constraint draft_delivery_check CHECK ((delivery = ANY (ARRAY['online'::text, 'counter'::text, 'post'::text])))
);
alter table forms.draft enable row level security;
CREATE INDEX draft_by_age ON forms.draft USING btree (updated_at);
CREATE INDEX draft_of_desk ON forms.draft USING btree (desk_agency_id, updated_at DESC) WHERE ((dossier_id IS NULL) AND (desk_agency_id IS NOT NULL));
CREATE INDEX draft_of_person ON forms.draft USING btree (person_id, updated_at DESC) WHERE (dossier_id IS NULL);
CREATE UNIQUE INDEX draft_open ON forms.draft USING btree (person_id, procedure_code, acting_for) WHERE ((dossier_id IS NULL) AND (desk_agency_id IS NULL));
CREATE UNIQUE INDEX draft_open_at_desk ON forms.draft USING btree (desk_agency_id, person_id, procedure_code, acting_for) WHERE ((dossier_id IS NULL) AND (desk_agency_id IS NOT NULL));
create policy own on forms.draft for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)) AND (desk_agency_id IS NULL))
    WHEN 'official'::text THEN ((desk_agency_id)::text = NULLIF(current_setting('motlan.agency_id'::text, true), ''::text))
    WHEN 'system'::text THEN true
    ELSE false
END);
grant delete, insert, select, update on forms.draft to motlan_app;
comment on table forms.draft is 'One open draft a person, procedure and whom it is for; deleted thirty days after it was last touched. dossier_id: what it became, once.';

create table forms.signing (
  id uuid not null,
  draft_id uuid not null,
  path text not null,
  signer_id uuid not null,
  number text not null,
  role_vi text not null,
  role_en text not null,
  applicant text not null,
  title_vi text not null,
  title_en text not null,
  language text not null,
  lines json not null,
  seal text not null,
  asked_at timestamp with time zone not null,
  signed_at timestamp with time zone,
  declined_at timestamp with time zone,
  reason text,
  constraint signing_pkey PRIMARY KEY (id),
  constraint signing_of_party UNIQUE (draft_id, path, signer_id),
  constraint signing_check CHECK (((signed_at IS NULL) OR (declined_at IS NULL))),
  constraint signing_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint signing_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES forms.draft(id) ON DELETE CASCADE
);
alter table forms.signing enable row level security;
CREATE INDEX signing_waiting ON forms.signing USING btree (signer_id, asked_at) WHERE ((signed_at IS NULL) AND (declined_at IS NULL));
create policy party on forms.signing for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (((signer_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)) OR (EXISTS ( SELECT
       FROM forms.draft d
      WHERE (d.id = signing.draft_id))))
    WHEN 'system'::text THEN true
    ELSE false
END);
grant delete, insert, select, update on forms.signing to motlan_app;
comment on table forms.signing is 'Who is asked to sign an application beside the applicant (người cùng ký), what they were shown, and whether they signed. Gone with the draft.';
