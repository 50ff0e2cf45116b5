-- The last number that the software before gave in each register and code counter: numbering goes on after it, without a gap and without a number given twice.

create table takeover.numbering (
  import_id uuid not null references takeover.import (id),
  agency_id uuid not null,
  -- A register of documents in a year, or the dossier codes of a day.
  kind text not null check (kind in ('register', 'dossiers')),
  name text not null,
  period text not null,
  last int not null check (last > 0),
  primary key (import_id, agency_id, kind, name, period)
);
grant select, insert on takeover.numbering to motlan_app;
alter table takeover.numbering enable row level security;
create policy with_import on takeover.numbering to motlan_app
  using (exists (select from takeover.import i where i.id = import_id))
  with check (true);
