-- catalogue: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table catalogue.procedure (
  code text not null,
  title text not null,
  fields text[] not null,
  agency text not null,
  executing text[] not null,
  audiences text[] not null,
  decision text not null,
  kind text not null,
  details jsonb,
  replaced_by text[] not null default '{}'::text[],
  note jsonb,
  constraint procedure_pkey PRIMARY KEY (code),
  constraint procedure_kind_check CHECK ((kind = ANY (ARRAY['standard'::text, 'provincial'::text, 'internal'::text, 'ours'::text]))),
  constraint procedure_title_check CHECK ((title <> ''::text))
);
CREATE INDEX procedure_agency ON catalogue.procedure USING btree (agency);
CREATE INDEX procedure_fields ON catalogue.procedure USING gin (fields);
grant delete, insert, select, update on catalogue.procedure to motlan_app;
comment on table catalogue.procedure is 'One row a code (mã thủ tục hành chính). details: methods, fees, papers, result, legal basis, for the codes read in full. replaced_by: what the law put in its place.';

create table catalogue.procedure_version (
  id uuid not null,
  code text not null,
  version text not null,
  effective daterange not null,
  document jsonb not null,
  compiled jsonb not null,
  hash text not null,
  published_at timestamp with time zone not null,
  constraint procedure_version_pkey PRIMARY KEY (id),
  constraint procedure_version_code_version_key UNIQUE (code, version),
  constraint procedure_version_effective_check CHECK (((NOT isempty(effective)) AND (NOT lower_inf(effective))))
);
CREATE INDEX procedure_version_in_force ON catalogue.procedure_version USING btree (code, effective);
CREATE TRIGGER procedure_version_overlap BEFORE INSERT ON catalogue.procedure_version FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_overlap();
grant insert, select on catalogue.procedure_version to motlan_app;
comment on table catalogue.procedure_version is 'A published declaration (phiên bản) and its rules as trees by their text. Never changed: a dossier keeps the version it began with.';

create table catalogue.revision (
  single boolean not null default true,
  digest text not null,
  loaded_at timestamp with time zone not null,
  constraint revision_pkey PRIMARY KEY (single),
  constraint revision_single_check CHECK (single)
);
grant insert, select, update on catalogue.revision to motlan_app;
comment on table catalogue.revision is 'Which facts are loaded: search in memory is built anew when the digest changes.';

CREATE OR REPLACE FUNCTION catalogue.refuse_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('catalogue.version.' || new.code, 0));
  if exists (select from catalogue.procedure_version v where v.code = new.code and v.effective && new.effective) then
    raise exception 'versions of % overlap', new.code using errcode = 'exclusion_violation', constraint = 'procedure_version_overlap';
  end if;
  return new;
end $function$;
