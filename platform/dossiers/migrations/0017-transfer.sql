-- A dossier filed at an agency that may not settle it is passed on to the one that may (chuyển hồ sơ đến cơ quan có thẩm quyền), once.

create table dossiers.transfer (
  dossier_id uuid primary key references dossiers.dossier (id),
  code text not null,
  title jsonb not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  words text not null,
  by_official uuid not null,
  at timestamptz not null,
  -- Until when the receiver may give it back; whoever says nothing keeps it.
  answer_by timestamptz not null,
  answer text check (answer in ('accepted', 'returned')),
  answer_words text,
  answered_by uuid,
  answered_at timestamptz,
  check (from_agency_id <> to_agency_id),
  check ((answer is null) = (answered_at is null))
);
create index transfer_from on dossiers.transfer (from_agency_id, at desc);
create index transfer_to on dossiers.transfer (to_agency_id, at desc);
comment on table dossiers.transfer is 'Dossiers passed on to the competent agency: from whom to whom, why, and what the receiver made of it.';

alter table dossiers.transfer enable row level security;
create policy either_agency on dossiers.transfer to motlan_app
  using (case
    when dossiers.acting('system') is not null then true
    when dossiers.acting('official') is not null
      then current_setting('motlan.agency_id', true) in (from_agency_id::text, to_agency_id::text)
    else false end)
  with check (true);
grant select, insert, update on dossiers.transfer to motlan_app;
