-- The second lock on files and papers: a file is seen by who stored it, by its agency and by the node; a paper by whom it is about, by its agency and by the node.
-- A door names the one it means, by id, code, bytes, key or owner, and learns what it has to ask about. Once its rule has said yes, it opens that one
-- (motlan.file, motlan.paper) for as long as the act lasts.

create function documents.is_theirs(who uuid, agency uuid) returns boolean language sql stable parallel safe
  return case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then who::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency::text = current_setting('motlan.agency_id', true) or who::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end;
revoke all on function documents.is_theirs(uuid, uuid) from public;
grant execute on function documents.is_theirs(uuid, uuid) to motlan_app;

alter table documents.file enable row level security;
create policy theirs on documents.file to motlan_app
  using (documents.is_theirs(stored_by, agency_id) or id::text = current_setting('motlan.file', true)) with check (true);

alter table documents.content enable row level security;
create policy with_file on documents.content to motlan_app
  using (exists (select from documents.file f where f.sha256 = content.sha256)) with check (true);

alter table documents.document enable row level security;
create policy theirs on documents.document to motlan_app
  using (documents.is_theirs(subject_id, agency_id) or id::text = current_setting('motlan.paper', true)) with check (true);

alter table documents.preparation enable row level security;
create policy with_paper on documents.preparation to motlan_app
  using (exists (select from documents.document d where d.id = document_id)) with check (true);

create function documents.file_of_id(file_id uuid) returns setof documents.file
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.file where id = $1';
create function documents.files_of(kind text, owner text) returns setof documents.file
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.file where owner_kind = $1 and owner_id = $2';
create function documents.paper_of_id(paper_id uuid) returns setof documents.document
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.document where id = $1';
create function documents.paper_of_code(code text) returns setof documents.document
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.document where verify_code = $1';
create function documents.paper_of_bytes(hash bytea) returns setof documents.document
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.document where file_sha256 = $1 limit 1';
create function documents.paper_of_key(agency uuid, key text) returns setof documents.document
  language sql stable security definer set search_path = documents, pg_temp as
  'select * from documents.document where agency_id = $1 and request_key = $2';
create function documents.papers_of(kind text, owner text) returns setof documents.document
  language sql stable security definer set search_path = documents, pg_temp as 'select * from documents.document where owner_kind = $1 and owner_id = $2';
revoke all on function documents.file_of_id(uuid), documents.files_of(text, text), documents.paper_of_id(uuid), documents.paper_of_code(text),
  documents.paper_of_bytes(bytea), documents.paper_of_key(uuid, text), documents.papers_of(text, text) from public;
grant execute on function documents.file_of_id(uuid), documents.files_of(text, text), documents.paper_of_id(uuid), documents.paper_of_code(text),
  documents.paper_of_bytes(bytea), documents.paper_of_key(uuid, text), documents.papers_of(text, text) to motlan_app;
