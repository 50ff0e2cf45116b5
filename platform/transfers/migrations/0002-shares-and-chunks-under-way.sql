-- One system never books all of a node's room: what each holds is summed whoever asks. A chunk on its way to the disk is named here, so that no transaction waits for the disk.

create table transfers.writing (
  file_id uuid not null references transfers.file (id),
  number int not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  began_at timestamptz not null,
  primary key (file_id, number)
);
comment on table transfers.writing is 'Chunks on their way to the disk, by what they hash to: other bytes of the same chunk wait. A row is there for as long as the writing takes.';
grant select, insert, update, delete on transfers.writing to motlan_app;

alter table transfers.writing enable row level security;
create policy own on transfers.writing to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then exists (select from transfers.file f where f.id = file_id)
    else false end);

create function transfers.bytes_held(system text) returns table ("all" float8, own float8)
  language sql stable security definer set search_path = transfers, pg_temp as $$
    select coalesce(sum(size), 0)::float8, coalesce(sum(size) filter (where subsystem = system), 0)::float8 from transfers.file
     where bytes_gone_at is null and size is not null and state not in ('withdrawn', 'expired')
  $$;
revoke all on function transfers.bytes_held(text) from public;
grant execute on function transfers.bytes_held(text) to motlan_app;
