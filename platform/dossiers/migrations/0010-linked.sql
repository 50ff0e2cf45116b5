-- Linked groups (nhóm thủ tục liên thông): the whole is a dossier, and each of its parts is a dossier of its own at its own agency.

create table dossiers.linked_part (
  whole_id uuid not null references dossiers.dossier (id),
  part text not null,
  position int not null,
  -- The dossier that is the part's latest try; none while the part waits for others.
  dossier_id uuid unique references dossiers.dossier (id),
  agency_id uuid,
  -- later, called-off, left-out; else the status of the part's dossier.
  state text not null,
  attempt int not null default 0,
  -- What the applicant chose when the part ended without a result: the parts after it go on without it, or are called off.
  choice text check (choice in ('go-on', 'stop')),
  changed_at timestamptz not null,
  primary key (whole_id, part),
  check ((dossier_id is null) = (agency_id is null))
);
comment on table dossiers.linked_part is 'Where each part of a linked group stands. States alone: what a part holds is seen with its own dossier, by its own agency.';
create index linked_part_agency on dossiers.linked_part (agency_id) where agency_id is not null;
grant select, insert, update on dossiers.linked_part to motlan_app;

-- An agency sees how the other parts of a whole stand in which it settles one. The function reads past the lock it serves.
create function dossiers.settles_part_of(whole uuid) returns boolean language sql stable security definer set search_path = ''
  return exists (select from dossiers.linked_part p where p.whole_id = whole and p.agency_id::text = current_setting('motlan.agency_id', true));
revoke all on function dossiers.settles_part_of(uuid) from public;
grant execute on function dossiers.settles_part_of(uuid) to motlan_app;

alter table dossiers.linked_part enable row level security;
create policy with_whole on dossiers.linked_part to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null then dossiers.settles_part_of(whole_id)
    else exists (select from dossiers.dossier d where d.id = whole_id) end)
  with check (true);
