-- transfers: files between nodes: what is offered to whom, what is fetched from whom, which pieces are here, and the receipt. The bytes lie in the node's data folder.

create table transfers.file (
  id uuid primary key,
  side text not null check (side in ('outgoing', 'incoming')),
  -- The sender's word for it, the same on both sides.
  offer_id uuid not null,
  -- This node's own system, and the other's.
  subsystem text not null,
  peer text not null,
  -- The sender's service under which the file stands.
  service text not null,
  purpose text,
  law text,
  request_key text not null,
  agency_id uuid,
  state text not null default 'coming' check (state in ('coming', 'offered', 'received', 'withdrawn', 'expired', 'stopped')),
  -- What the manifest says; of a file to be fetched known once that has come.
  name text,
  type text,
  size int8 check (size > 0),
  chunk_size int check (chunk_size between 65536 and 4194304),
  root bytea check (octet_length(root) = 32),
  offered_at timestamptz,
  until timestamptz,
  -- Of an outgoing file, how many of its chunks were asked for.
  given int not null default 0,
  trouble jsonb,
  attempts int not null default 0,
  next_at timestamptz,
  leased_until timestamptz,
  receipt text,
  made_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz,
  told_at timestamptz,
  bytes_gone_at timestamptz,
  unique (side, subsystem, request_key),
  check (receipt is null or state = 'received')
);
create index file_due on transfers.file (next_at) where side = 'incoming' and next_at is not null;
create index file_newest on transfers.file (made_at);
comment on table transfers.file is 'A file offered to a system of another node, or fetched from one (tệp trao đổi). One round of fetching at a time: leased.';

create table transfers.chunk (
  file_id uuid not null references transfers.file (id),
  number int not null check (number >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- When its bytes were on this node's disk; null while they are still to come.
  kept_at timestamptz,
  primary key (file_id, number)
);
create index chunk_missing on transfers.chunk (file_id, number) where kept_at is null;
comment on table transfers.chunk is 'The chunks (phần) of a file: what each must hash to, and whether it is here.';

grant select, insert, update on transfers.file to motlan_app;
grant select, insert, update (kept_at) on transfers.chunk to motlan_app;

-- An official sees what their own agency's systems send and fetch; the chunks are the node's.
alter table transfers.file enable row level security;
create policy own on transfers.file to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    else false end);
alter table transfers.chunk enable row level security;
create policy own on transfers.chunk to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then exists (select from transfers.file f where f.id = file_id)
    else false end);
