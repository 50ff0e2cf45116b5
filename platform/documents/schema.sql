-- documents: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table documents.content (
  sha256 bytea not null,
  bytes bytea not null,
  constraint content_pkey PRIMARY KEY (sha256),
  constraint content_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 20971520))),
  constraint content_sha256_check CHECK ((octet_length(sha256) = 32))
);
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
CREATE INDEX document_file ON documents.document USING btree (file_sha256) WHERE (file_sha256 IS NOT NULL);
CREATE INDEX document_owner ON documents.document USING btree (owner_kind, owner_id);
CREATE INDEX document_subject ON documents.document USING btree (subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX document_waiting ON documents.document USING btree (prepared_at) WHERE (state = 'waiting'::text);
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
CREATE INDEX file_owner ON documents.file USING btree (owner_kind, owner_id);
CREATE INDEX file_sha256 ON documents.file USING btree (sha256);
grant insert, select on documents.file to motlan_app;
comment on table documents.file is 'A file and what it belongs to: a dossier, a draft, a person, a document. Several may share their bytes.';

create table documents.preparation (
  document_id uuid not null,
  template jsonb not null,
  data jsonb not null,
  signer jsonb,
  constraint preparation_pkey PRIMARY KEY (document_id),
  constraint preparation_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id)
);
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
