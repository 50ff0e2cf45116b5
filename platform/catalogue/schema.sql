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
  origin text not null default 'declared'::text,
  ended_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  why jsonb not null default '{}'::jsonb,
  constraint procedure_version_pkey PRIMARY KEY (id),
  constraint procedure_version_effective_check CHECK (((NOT isempty(effective)) AND (NOT lower_inf(effective)))),
  constraint procedure_version_origin_check CHECK ((origin = ANY (ARRAY['declared'::text, 'generic'::text]))),
  constraint procedure_version_why_check CHECK ((jsonb_typeof(why) = 'object'::text)),
  constraint procedure_version_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_why IS NULL))),
  constraint procedure_version_withdrawn_why_check CHECK ((withdrawn_why <> ''::text)),
  constraint procedure_version_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES catalogue.procedure_version(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX procedure_version_in_force ON catalogue.procedure_version USING btree (code, effective);
CREATE UNIQUE INDEX procedure_version_standing ON catalogue.procedure_version USING btree (code, version) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER procedure_version_kept BEFORE UPDATE ON catalogue.procedure_version FOR EACH ROW EXECUTE FUNCTION catalogue.keep_version();
CREATE TRIGGER procedure_version_overlap BEFORE INSERT ON catalogue.procedure_version FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_overlap();
CREATE TRIGGER procedure_version_overlap_later BEFORE UPDATE OF effective ON catalogue.procedure_version FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_overlap();
grant insert, select on catalogue.procedure_version to motlan_app;
grant update (effective, ended_by, withdrawn_at, withdrawn_why) on catalogue.procedure_version to motlan_app;
comment on table catalogue.procedure_version is 'A published declaration (phiên bản) and its rules as trees by their text. Never changed: a dossier keeps the version it began with.';
comment on column catalogue.procedure_version.origin is 'declared: by a pack or in the studio; generic: made from the card of a procedure nobody has declared.';
comment on column catalogue.procedure_version.ended_by is 'The version whose first day ended this one''s open period; withdrawn, it gives that period back.';
comment on column catalogue.procedure_version.why is 'The designers'' reasons by the place in the document. Public with the version; never changed.';

create table catalogue.revision (
  single boolean not null default true,
  digest text not null,
  loaded_at timestamp with time zone not null,
  constraint revision_pkey PRIMARY KEY (single),
  constraint revision_single_check CHECK (single)
);
grant insert, select, update on catalogue.revision to motlan_app;
comment on table catalogue.revision is 'Which facts are loaded: search in memory is built anew when the digest changes.';

create table catalogue.version_state (
  single boolean not null default true,
  token uuid not null,
  constraint version_state_pkey PRIMARY KEY (single),
  constraint version_state_single_check CHECK (single)
);
grant select, update on catalogue.version_state to motlan_app;
comment on table catalogue.version_state is 'A new token at each publication and withdrawal: what a process holds in memory is read anew when it differs.';

create table catalogue.version_use (
  version_id uuid not null,
  first_at timestamp with time zone not null,
  constraint version_use_pkey PRIMARY KEY (version_id),
  constraint version_use_version_id_fkey FOREIGN KEY (version_id) REFERENCES catalogue.procedure_version(id)
);
grant insert, select on catalogue.version_use to motlan_app;
comment on table catalogue.version_use is 'The versions by which somebody has begun: such a version is not taken back.';

CREATE OR REPLACE FUNCTION catalogue.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if lower(new.effective) <> lower(old.effective) then raise exception 'the first day of a version does not move'; end if;
  if old.withdrawn_at is not null then raise exception 'a withdrawn version does not change'; end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION catalogue.refuse_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.withdrawn_at is not null or new.origin = 'generic' then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('catalogue.version.' || new.code, 0));
  if exists (
    select from catalogue.procedure_version v
    where v.code = new.code and v.id <> new.id and v.origin = 'declared' and v.withdrawn_at is null and v.effective && new.effective
  ) then
    raise exception 'versions of % overlap', new.code using errcode = 'exclusion_violation', constraint = 'procedure_version_overlap';
  end if;
  return new;
end $function$;
