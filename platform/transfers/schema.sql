-- transfers: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table transfers.chunk (
  file_id uuid not null,
  number integer not null,
  sha256 bytea not null,
  kept_at timestamp with time zone,
  constraint chunk_pkey PRIMARY KEY (file_id, number),
  constraint chunk_number_check CHECK ((number >= 0)),
  constraint chunk_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint chunk_file_id_fkey FOREIGN KEY (file_id) REFERENCES transfers.file(id)
);
alter table transfers.chunk enable row level security;
CREATE INDEX chunk_missing ON transfers.chunk USING btree (file_id, number) WHERE (kept_at IS NULL);
create policy own on transfers.chunk for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN (EXISTS ( SELECT
       FROM transfers.file f
      WHERE (f.id = chunk.file_id)))
    ELSE false
END);
grant insert, select on transfers.chunk to motlan_app;
grant update (kept_at) on transfers.chunk to motlan_app;
comment on table transfers.chunk is 'The chunks (phần) of a file: what each must hash to, and whether it is here.';

create table transfers.file (
  id uuid not null,
  side text not null,
  offer_id uuid not null,
  subsystem text not null,
  peer text not null,
  service text not null,
  purpose text,
  law text,
  request_key text not null,
  agency_id uuid,
  state text not null default 'coming'::text,
  name text,
  type text,
  size bigint,
  chunk_size integer,
  root bytea,
  offered_at timestamp with time zone,
  until timestamp with time zone,
  given integer not null default 0,
  trouble jsonb,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  leased_until timestamp with time zone,
  receipt text,
  made_at timestamp with time zone not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  told_at timestamp with time zone,
  bytes_gone_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_side_subsystem_request_key_key UNIQUE (side, subsystem, request_key),
  constraint file_check CHECK (((receipt IS NULL) OR (state = 'received'::text))),
  constraint file_chunk_size_check CHECK (((chunk_size >= 65536) AND (chunk_size <= 4194304))),
  constraint file_root_check CHECK ((octet_length(root) = 32)),
  constraint file_side_check CHECK ((side = ANY (ARRAY['outgoing'::text, 'incoming'::text]))),
  constraint file_size_check CHECK ((size > 0)),
  constraint file_state_check CHECK ((state = ANY (ARRAY['coming'::text, 'offered'::text, 'received'::text, 'withdrawn'::text, 'expired'::text, 'stopped'::text])))
);
alter table transfers.file enable row level security;
CREATE INDEX file_due ON transfers.file USING btree (next_at) WHERE ((side = 'incoming'::text) AND (next_at IS NOT NULL));
CREATE INDEX file_newest ON transfers.file USING btree (made_at);
create policy own on transfers.file for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    ELSE false
END);
grant insert, select, update on transfers.file to motlan_app;
comment on table transfers.file is 'A file offered to a system of another node, or fetched from one (tệp trao đổi). One round of fetching at a time: leased.';

create table transfers.writing (
  file_id uuid not null,
  number integer not null,
  sha256 bytea not null,
  began_at timestamp with time zone not null,
  constraint writing_pkey PRIMARY KEY (file_id, number),
  constraint writing_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint writing_file_id_fkey FOREIGN KEY (file_id) REFERENCES transfers.file(id)
);
alter table transfers.writing enable row level security;
create policy own on transfers.writing for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'system'::text THEN true
    WHEN 'official'::text THEN (EXISTS ( SELECT
       FROM transfers.file f
      WHERE (f.id = writing.file_id)))
    ELSE false
END);
grant delete, insert, select, update on transfers.writing to motlan_app;
comment on table transfers.writing is 'Chunks on their way to the disk, by what they hash to: other bytes of the same chunk wait. A row is there for as long as the writing takes.';

CREATE OR REPLACE FUNCTION transfers.bytes_held(system text)
 RETURNS TABLE("all" double precision, own double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'transfers', 'pg_temp'
AS $function$
    select coalesce(sum(size), 0)::float8, coalesce(sum(size) filter (where subsystem = system), 0)::float8 from transfers.file
     where bytes_gone_at is null and size is not null and state not in ('withdrawn', 'expired')
  $function$;
revoke all on function transfers.bytes_held(text) from public;
grant execute on function transfers.bytes_held(text) to motlan_app;
