-- Rating without an account: the link of a notice, and the matters that were said not to be solved.

create table voice.invitation (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  dossier_id uuid not null,
  expires_at timestamptz not null
);
create index invitation_expires on voice.invitation (expires_at);
comment on table voice.invitation is 'A link to rate one dossier without an account; only the hash of its random token is kept.';

-- Counted in the open: no person and no word in it.
create table voice.unsolved (
  dossier_id uuid primary key,
  agency_id uuid not null,
  -- Who looks after it: the superior; those who had the dossier in hand never close it.
  superior_agency_id uuid not null,
  barred uuid[] not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  late_told_at timestamptz,
  closed_at timestamptz,
  closed_by text check (closed_by in ('superior', 'person')),
  revision int not null default 1,
  check ((closed_at is null) = (closed_by is null))
);
create index unsolved_superior on voice.unsolved (superior_agency_id, due_at) where closed_at is null;
create index unsolved_agency on voice.unsolved (agency_id, opened_at);
comment on table voice.unsolved is 'A settled dossier whose applicant said that the matter was not solved (chưa xong), and its clock.';

create table voice.unsolved_answer (
  dossier_id uuid primary key references voice.unsolved,
  person_id uuid not null,
  superior_agency_id uuid not null,
  official_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  at timestamptz not null
);
comment on table voice.unsolved_answer is 'What the superior did about it, told to the applicant. Insert only.';

grant select, insert, delete on voice.invitation to motlan_app;
grant select, insert, update on voice.unsolved to motlan_app;
grant select, insert on voice.unsolved_answer to motlan_app;

alter table voice.unsolved_answer enable row level security;
create policy own_or_superior on voice.unsolved_answer to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then superior_agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);

-- The superior reads the applicant's words where the matter is not solved.
create policy superior_reads on voice.rating_words for select to motlan_app
  using (split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = 'official'
    and exists (select from voice.unsolved u where u.dossier_id = rating_words.dossier_id
      and u.superior_agency_id::text = current_setting('motlan.agency_id', true)));
