-- Dossiers taken in at a one-stop desk (tiếp nhận trực tiếp, qua bưu chính), also for another agency of the same province.

-- The agency whose desk took it in, where that is another than the one that settles it.
alter table dossiers.dossier add column received_by uuid;
create index dossier_received on dossiers.dossier (received_by, submitted_at desc) where received_by is not null;

create table dossiers.reception (
  dossier_id uuid primary key references dossiers.dossier (id),
  agency_id uuid not null,
  -- The agency that settles it and whose dossier it is.
  for_agency_id uuid not null,
  person_id uuid not null,
  official_id uuid not null,
  at timestamptz not null,
  channel text not null check (channel in ('counter', 'post')),
  identified_by text not null check (identified_by in ('card', 'number')),
  -- {"operator": …, "number": …, "receivedAt": …}
  envelope jsonb,
  -- Who handed it in for the applicant and by which paper: {"personId": …, "name": …, "mandate": …}
  bearer jsonb,
  -- How the applicant signed what they were shown; the picture and the hash it is bound to.
  signed text not null check (signed in ('screen', 'paper')),
  signature_file_id uuid,
  seal text not null,
  -- Papers whose copies the clerk compared with the originals, by the path of the question.
  compared text[] not null default '{}',
  -- The receiving desk hands the result over.
  hands_over boolean not null default false,
  check ((signed = 'screen') = (signature_file_id is not null))
);
create index reception_of_agency on dossiers.reception (agency_id, at desc);
grant select, insert on dossiers.reception to motlan_app;

alter table dossiers.reception enable row level security;
create policy parties on dossiers.reception to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null then current_setting('motlan.agency_id', true) in (agency_id::text, for_agency_id::text)
    else person_id::text = dossiers.acting('person') end)
  with check (true);

-- The desk that took a dossier in for another agency sees its row and its line in the queue; what is said and asked inside that agency it does not.
create policy received on dossiers.dossier to motlan_app
  using (dossiers.acting('official') is not null and received_by::text = current_setting('motlan.agency_id', true));
create policy received on dossiers.queue_entry to motlan_app
  using (dossiers.acting('official') is not null
    and exists (select from dossiers.dossier d where d.id = dossier_id and d.received_by::text = current_setting('motlan.agency_id', true)))
  with check (true);

create function dossiers.settles(dossier uuid) returns boolean language sql stable parallel safe
  return exists (select from dossiers.dossier d
    where d.id = dossier and (dossiers.acting('official') is null or d.agency_id::text = current_setting('motlan.agency_id', true)));
revoke all on function dossiers.settles(uuid) from public;
grant execute on function dossiers.settles(uuid) to motlan_app;

alter policy with_dossier on dossiers.history using (dossiers.acting('system') is not null or dossiers.settles(dossier_id));
alter policy with_dossier on dossiers.request_for_more using (dossiers.acting('system') is not null or dossiers.settles(dossier_id));
alter policy with_dossier on dossiers.consultation using (dossiers.acting('system') is not null or dossiers.settles(dossier_id));
