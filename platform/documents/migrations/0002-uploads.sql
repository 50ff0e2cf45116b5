-- Files that arrive in parts, so that a broken connection costs a part and not the file; and the way to forget files of drafts that were thrown away.

create table documents.upload (
  id uuid primary key,
  stored_by uuid not null,
  owner_kind text not null,
  owner_id text not null,
  request_key text not null,
  name text not null,
  declared_type text not null,
  size integer not null check (size > 0),
  -- What the sender says the whole hashes to; absent where their browser cannot reckon it.
  sha256 text,
  received integer not null default 0 check (received between 0 and size),
  file_id uuid references documents.file on delete cascade,
  touched_at timestamptz not null,
  unique (stored_by, owner_kind, owner_id, request_key)
);
create index upload_by_age on documents.upload (touched_at);
comment on table documents.upload is 'A file on its way (đang tải lên): how much of it has come. The same file begun again goes on where it stopped.';

create table documents.upload_part (
  upload_id uuid not null references documents.upload on delete cascade,
  starts_at integer not null,
  bytes bytea not null,
  primary key (upload_id, starts_at)
);
alter table documents.upload_part alter column bytes set storage external;
comment on table documents.upload_part is 'Bytes of a file on its way; gone once the file is whole.';

grant select, insert, update, delete on documents.upload, documents.upload_part to motlan_app;

-- The application may not delete files. This is the one exception, and only for what never became a dossier's: the caller has heard that the draft is gone.
create function documents.forget_draft_files(draft text) returns integer language plpgsql security definer set search_path = documents, pg_temp as $$
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
end $$;
revoke all on function documents.forget_draft_files(text) from public;
grant execute on function documents.forget_draft_files(text) to motlan_app;
