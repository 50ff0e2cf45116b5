-- What comes over from the software in use before (tiếp nhận dữ liệu từ phần mềm đang dùng): each import, each of its rows, and which old code has become which dossier.

create table takeover.import (
  id uuid primary key,
  -- Whose import it is: the agency itself and those directly under it may be in it.
  agency_id uuid not null,
  system text not null check (system <> ''),
  name text not null,
  -- SHA-256 of the file of dossiers: the same file is the same import.
  digest text not null,
  state text not null check (state in ('reading', 'read', 'examined', 'taking', 'taken', 'confirmed', 'undone')),
  -- As counted while reading, to be held against the rows that are here.
  rows int not null default 0,
  fees bigint not null default 0,
  begun_at timestamptz not null,
  -- None where the node's operator began it at the command line.
  begun_by uuid,
  begun_name text not null,
  -- Who bade the real run, where that is somebody else.
  run_by uuid,
  taken_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_name text,
  undone_at timestamptz,
  document_id uuid,
  -- How far the deadlines have been taken under watch.
  released_after uuid,
  revision int not null default 1
);
create unique index import_once on takeover.import (agency_id, system, digest) where state <> 'undone';
create index import_agency on takeover.import (agency_id, begun_at desc);

create table takeover.row (
  import_id uuid not null references takeover.import (id),
  line int not null,
  old_code text not null,
  -- The row as it was read, until it is a dossier: then personal data stands there alone.
  raw jsonb,
  state text not null check (state in ('read', 'ready', 'fault', 'already', 'taken')),
  agency_id uuid,
  -- One of the ten national states; none where it could not be read.
  national_state int,
  procedure_code text not null default '',
  fee bigint not null default 0,
  faults jsonb not null default '[]',
  -- The number of its day that its code holds already.
  day date,
  counter int,
  dossier_id uuid,
  primary key (import_id, line)
);
create index row_state on takeover.row (import_id, state, line);
create index row_code on takeover.row (import_id, old_code, line);

create table takeover.taken (
  system text not null,
  old_code text not null,
  import_id uuid not null references takeover.import (id),
  dossier_id uuid not null,
  primary key (system, old_code)
);
create index taken_import on takeover.taken (import_id);
comment on table takeover.taken is 'Each dossier of another software once: its code there, and the dossier it has become.';

grant select, insert, update on takeover.import, takeover.row to motlan_app;
grant select, insert, delete on takeover.taken to motlan_app;

-- Rows hold personal data: the agency whose import it is sees them, and the node.
alter table takeover.import enable row level security;
create policy own on takeover.import to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    else false end)
  with check (true);
alter table takeover.row enable row level security;
create policy with_import on takeover.row to motlan_app
  using (exists (select from takeover.import i where i.id = import_id))
  with check (true);
alter table takeover.taken enable row level security;
create policy node on takeover.taken to motlan_app
  using (split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = 'system')
  with check (true);
