-- Files by their content, documents with their numbers and signatures, and what a document is made from until it is sealed.

create table documents.content (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  bytes bytea not null check (octet_length(bytes) between 1 and 20971520)
);
-- Pictures and PDFs are compressed already: trying again would only cost time.
alter table documents.content alter column bytes set storage external;
comment on table documents.content is 'The bytes of every file, once each, under their SHA-256.';

create table documents.file (
  id uuid primary key,
  sha256 bytea not null references documents.content,
  name text not null,
  media_type text not null,
  size integer not null,
  owner_kind text not null,
  owner_id text not null,
  agency_id uuid,
  stored_by uuid,
  stored_at timestamptz not null
);
create index file_owner on documents.file (owner_kind, owner_id);
create index file_sha256 on documents.file (sha256);
comment on table documents.file is 'A file and what it belongs to: a dossier, a draft, a person, a document. Several may share their bytes.';

create table documents.register (
  agency_id uuid not null,
  name text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (agency_id, name, year)
);
comment on table documents.register is 'The last number given in a register (sổ) of an agency in a year. Its row is locked to the end of the act, so numbers have no gaps.';

create table documents.document (
  id uuid primary key,
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
  verify_code text not null unique,
  signed_by uuid,
  state text not null check (state in ('waiting', 'sealed', 'withdrawn')),
  prepared_at timestamptz not null,
  sealed_at timestamptz,
  file_id uuid references documents.file,
  file_sha256 bytea,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  sample boolean,
  check ((state = 'waiting') = (sealed_at is null)),
  check ((sealed_at is null) = (file_id is null)),
  unique (agency_id, request_key)
);
create index document_owner on documents.document (owner_kind, owner_id);
create index document_subject on documents.document (subject_id) where subject_id is not null;
create index document_file on documents.document (file_sha256) where file_sha256 is not null;
create index document_waiting on documents.document (prepared_at) where state = 'waiting';
comment on table documents.document is 'An official document: what the public page says of it, and the sealed file. No personal value but initials.';

create table documents.preparation (
  document_id uuid primary key references documents.document,
  template jsonb not null,
  data jsonb not null,
  signer jsonb
);
comment on table documents.preparation is 'What a document will be made from; gone once it is sealed, so that personal data stands in one place, the file.';

grant select, insert on documents.content, documents.file to motlan_app;
grant select, insert, update on documents.register, documents.document to motlan_app;
grant select, insert, delete on documents.preparation to motlan_app;
