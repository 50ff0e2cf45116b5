-- documents: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table documents.content (
  sha256 bytea not null,
  bytes bytea not null,
  constraint content_pkey PRIMARY KEY (sha256),
  constraint content_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 20971520))),
  constraint content_sha256_check CHECK ((octet_length(sha256) = 32))
);
alter table documents.content enable row level security;
create policy with_file on documents.content for all to motlan_app using ((EXISTS ( SELECT
   FROM documents.file f
  WHERE (f.sha256 = content.sha256)))) with check (true);
grant insert, select on documents.content to motlan_app;
comment on table documents.content is 'The bytes of every file, once each, under their SHA-256.';

create table documents.document (
  id uuid not null,
  kind text not null,
  name_vi text not null,
  name_en text not null,
  number text,
  agency_id uuid not null,
  agency_name text not null,
  subject_id uuid,
  subject_mask text not null,
  owner_kind text not null,
  owner_id text not null,
  template text not null,
  data_hash bytea not null,
  request_key text not null,
  verify_code text not null,
  signed_by uuid,
  state text not null,
  prepared_at timestamp with time zone not null,
  sealed_at timestamp with time zone,
  file_id uuid,
  file_sha256 bytea,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  sample boolean,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_agency_id_request_key_key UNIQUE (agency_id, request_key),
  constraint document_verify_code_key UNIQUE (verify_code),
  constraint document_check CHECK (((state = 'waiting'::text) = (sealed_at IS NULL))),
  constraint document_check1 CHECK (((sealed_at IS NULL) = (file_id IS NULL))),
  constraint document_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sealed'::text, 'withdrawn'::text]))),
  constraint document_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id)
);
alter table documents.document enable row level security;
CREATE INDEX document_file ON documents.document USING btree (file_sha256) WHERE (file_sha256 IS NOT NULL);
CREATE INDEX document_owner ON documents.document USING btree (owner_kind, owner_id);
CREATE INDEX document_subject ON documents.document USING btree (subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX document_waiting ON documents.document USING btree (prepared_at) WHERE (state = 'waiting'::text);
create policy theirs on documents.document for all to motlan_app using ((documents.is_theirs(subject_id, agency_id) OR ((id)::text = current_setting('motlan.paper'::text, true)))) with check (true);
grant insert, select, update on documents.document to motlan_app;
comment on table documents.document is 'An official document: what the public page says of it, and the sealed file. No personal value but initials.';

create table documents.file (
  id uuid not null,
  sha256 bytea not null,
  name text not null,
  media_type text not null,
  size integer not null,
  owner_kind text not null,
  owner_id text not null,
  agency_id uuid,
  stored_by uuid,
  stored_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_sha256_fkey FOREIGN KEY (sha256) REFERENCES documents.content(sha256)
);
alter table documents.file enable row level security;
CREATE INDEX file_owner ON documents.file USING btree (owner_kind, owner_id);
CREATE INDEX file_sha256 ON documents.file USING btree (sha256);
create policy theirs on documents.file for all to motlan_app using ((documents.is_theirs(stored_by, agency_id) OR ((id)::text = current_setting('motlan.file'::text, true)))) with check (true);
grant insert, select on documents.file to motlan_app;
comment on table documents.file is 'A file and what it belongs to: a dossier, a draft, a person, a document. Several may share their bytes.';

create table documents.paper_use (
  id bigint not null generated always as identity,
  paper_id uuid not null,
  at timestamp with time zone not null,
  official_id uuid,
  agency_id uuid,
  draft_id uuid not null,
  constraint paper_use_pkey PRIMARY KEY (id),
  constraint paper_use_once UNIQUE (paper_id, draft_id),
  constraint paper_use_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES documents.personal_paper(id)
);
alter table documents.paper_use enable row level security;
create policy with_paper on documents.paper_use for all to motlan_app using ((EXISTS ( SELECT
   FROM documents.personal_paper p
  WHERE (p.id = paper_use.paper_id)))) with check (true);
grant insert, select on documents.paper_use to motlan_app;

create table documents.personal_paper (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  title_vi text not null,
  title_en text not null,
  source text not null,
  document_id uuid not null,
  agency_id uuid not null,
  dossier_id uuid,
  kept_at timestamp with time zone not null,
  valid_until date,
  constraint personal_paper_pkey PRIMARY KEY (id),
  constraint personal_paper_document_id_key UNIQUE (document_id),
  constraint personal_paper_source_check CHECK ((source = ANY (ARRAY['copy'::text, 'result'::text]))),
  constraint personal_paper_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id)
);
alter table documents.personal_paper enable row level security;
CREATE INDEX personal_paper_person ON documents.personal_paper USING btree (person_id, kept_at DESC);
create policy own on documents.personal_paper for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((person_id)::text = NULLIF(current_setting('motlan.papers_of'::text, true), ''::text))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select on documents.personal_paper to motlan_app;

create table documents.preparation (
  document_id uuid not null,
  template jsonb not null,
  data jsonb not null,
  signer jsonb,
  constraint preparation_pkey PRIMARY KEY (document_id),
  constraint preparation_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id)
);
alter table documents.preparation enable row level security;
create policy with_paper on documents.preparation for all to motlan_app using ((EXISTS ( SELECT
   FROM documents.document d
  WHERE (d.id = preparation.document_id)))) with check (true);
grant delete, insert, select on documents.preparation to motlan_app;
comment on table documents.preparation is 'What a document will be made from; gone once it is sealed, so that personal data stands in one place, the file.';

create table documents.register (
  agency_id uuid not null,
  name text not null,
  year integer not null,
  last integer not null,
  constraint register_pkey PRIMARY KEY (agency_id, name, year),
  constraint register_last_check CHECK ((last > 0))
);
grant insert, select, update on documents.register to motlan_app;
comment on table documents.register is 'The last number given in a register (sổ) of an agency in a year. Its row is locked to the end of the act, so numbers have no gaps.';

create table documents.upload (
  id uuid not null,
  stored_by uuid not null,
  owner_kind text not null,
  owner_id text not null,
  request_key text not null,
  name text not null,
  declared_type text not null,
  size integer not null,
  sha256 text,
  received integer not null default 0,
  file_id uuid,
  touched_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_stored_by_owner_kind_owner_id_request_key_key UNIQUE (stored_by, owner_kind, owner_id, request_key),
  constraint upload_check CHECK (((received >= 0) AND (received <= size))),
  constraint upload_size_check CHECK ((size > 0)),
  constraint upload_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id) ON DELETE CASCADE
);
alter table documents.upload enable row level security;
CREATE INDEX upload_by_age ON documents.upload USING btree (touched_at);
create policy senders on documents.upload for all to motlan_app using (documents.is_senders(stored_by));
grant delete, insert, select, update on documents.upload to motlan_app;
comment on table documents.upload is 'A file on its way (đang tải lên): how much of it has come. The same file begun again goes on where it stopped.';

create table documents.upload_part (
  upload_id uuid not null,
  starts_at integer not null,
  bytes bytea not null,
  constraint upload_part_pkey PRIMARY KEY (upload_id, starts_at),
  constraint upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES documents.upload(id) ON DELETE CASCADE
);
alter table documents.upload_part enable row level security;
create policy senders on documents.upload_part for all to motlan_app using ((EXISTS ( SELECT
   FROM documents.upload u
  WHERE (u.id = upload_part.upload_id))));
grant delete, insert, select, update on documents.upload_part to motlan_app;
comment on table documents.upload_part is 'Bytes of a file on its way; gone once the file is whole.';

CREATE OR REPLACE FUNCTION documents.file_of_id(file_id uuid)
 RETURNS SETOF documents.file
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.file where id = $1$function$;
revoke all on function documents.file_of_id(uuid) from public;
grant execute on function documents.file_of_id(uuid) to motlan_app;

CREATE OR REPLACE FUNCTION documents.files_of(kind text, owner text)
 RETURNS SETOF documents.file
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.file where owner_kind = $1 and owner_id = $2$function$;
revoke all on function documents.files_of(text,text) from public;
grant execute on function documents.files_of(text,text) to motlan_app;

CREATE OR REPLACE FUNCTION documents.forget_draft_files(draft text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$
declare
  hashes bytea[];
begin
  with gone as (
    delete from documents.file f where f.owner_kind = 'draft' and f.owner_id = draft
      and not exists (select 1 from documents.document d where d.file_id = f.id) returning f.sha256)
  select array_agg(sha256) into hashes from gone;
  delete from documents.content c where c.sha256 = any (hashes)
    and not exists (select 1 from documents.file f where f.sha256 = c.sha256)
    and not exists (select 1 from documents.document d where d.file_sha256 = c.sha256);
  return coalesce(cardinality(hashes), 0);
end $function$;
revoke all on function documents.forget_draft_files(text) from public;
grant execute on function documents.forget_draft_files(text) to motlan_app;

CREATE OR REPLACE FUNCTION documents.is_senders(stored_by uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) WHEN 'person'::text THEN ((stored_by)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)) WHEN 'system'::text THEN true ELSE false END;
revoke all on function documents.is_senders(uuid) from public;
grant execute on function documents.is_senders(uuid) to motlan_app;

CREATE OR REPLACE FUNCTION documents.is_theirs(who uuid, agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) WHEN 'person'::text THEN ((who)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)) WHEN 'official'::text THEN (((agency)::text = current_setting('motlan.agency_id'::text, true)) OR ((who)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))) WHEN 'system'::text THEN true ELSE false END;
revoke all on function documents.is_theirs(uuid,uuid) from public;
grant execute on function documents.is_theirs(uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION documents.paper_of_bytes(hash bytea)
 RETURNS SETOF documents.document
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.document where file_sha256 = $1 limit 1$function$;
revoke all on function documents.paper_of_bytes(bytea) from public;
grant execute on function documents.paper_of_bytes(bytea) to motlan_app;

CREATE OR REPLACE FUNCTION documents.paper_of_code(code text)
 RETURNS SETOF documents.document
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.document where verify_code = $1$function$;
revoke all on function documents.paper_of_code(text) from public;
grant execute on function documents.paper_of_code(text) to motlan_app;

CREATE OR REPLACE FUNCTION documents.paper_of_id(paper_id uuid)
 RETURNS SETOF documents.document
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.document where id = $1$function$;
revoke all on function documents.paper_of_id(uuid) from public;
grant execute on function documents.paper_of_id(uuid) to motlan_app;

CREATE OR REPLACE FUNCTION documents.paper_of_key(agency uuid, key text)
 RETURNS SETOF documents.document
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.document where agency_id = $1 and request_key = $2$function$;
revoke all on function documents.paper_of_key(uuid,text) from public;
grant execute on function documents.paper_of_key(uuid,text) to motlan_app;

CREATE OR REPLACE FUNCTION documents.papers_of(kind text, owner text)
 RETURNS SETOF documents.document
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'documents', 'pg_temp'
AS $function$select * from documents.document where owner_kind = $1 and owner_id = $2$function$;
revoke all on function documents.papers_of(text,text) from public;
grant execute on function documents.papers_of(text,text) to motlan_app;
