-- Complaints (khiếu nại): who complains of what, who hears it, the statutory clock, the decision, the second instance.

create table complaints.complaint (
  id uuid primary key,
  dossier_id uuid not null,
  dossier_code text not null,
  person_id uuid not null,
  complainant text not null,
  -- Whom it is of, and who hears it; those who had the dossier in hand never do.
  agency_id uuid not null,
  hearing_agency_id uuid not null,
  barred uuid[] not null,
  instance smallint not null check (instance in (1, 2)),
  first_id uuid references complaints.complaint (id),
  about text not null check (about in ('refusal', 'stop', 'delay', 'result')),
  words text not null check (length(words) between 1 and 4000),
  state text not null check (state in ('received', 'taken-up', 'asked', 'decided', 'declined', 'withdrawn', 'ended')),
  received_at timestamptz not null,
  take_up_by timestamptz not null,
  taken_up_at timestamptz,
  decide_by timestamptz,
  is_complex boolean not null default false,
  is_remote boolean not null default false,
  outcome text check (outcome in ('right', 'partly-right', 'wrong')),
  decided_at timestamptz,
  decided_by uuid,
  document_id uuid,
  second_until timestamptz,
  -- The latest term of which the hearers were reminded, and of which they and their superior were told that it passed.
  reminded_for timestamptz,
  late_for timestamptz,
  revision int not null default 1,
  request_key text not null,
  unique (person_id, request_key),
  check ((instance = 2) = (first_id is not null)),
  check ((state = 'decided' or state = 'ended') = (outcome is not null))
);
create unique index complaint_once on complaints.complaint (dossier_id, instance) where state not in ('withdrawn', 'declined');
create index complaint_hearing on complaints.complaint (hearing_agency_id, state, received_at);
create index complaint_watch on complaints.complaint (received_at) where state in ('received', 'taken-up', 'asked', 'decided');
comment on table complaints.complaint is 'One complaint of one instance against how a dossier was settled (khiếu nại).';

create table complaints.act (
  id bigint generated always as identity primary key,
  complaint_id uuid not null references complaints.complaint (id),
  at timestamptz not null,
  move text not null,
  official_id uuid,
  words text not null default ''
);
create index act_complaint on complaints.act (complaint_id, id);
comment on table complaints.act is 'What was done in a complaint, by whom, in what words. Insert only.';

grant select, insert, update on complaints.complaint to motlan_app;
grant select, insert on complaints.act to motlan_app;

-- Second lock on personal data: the complainant's own, and what the agency hears; the one complained of has no row.
alter table complaints.complaint enable row level security;
create policy parties on complaints.complaint to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then hearing_agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
alter table complaints.act enable row level security;
create policy with_complaint on complaints.act to motlan_app
  using (exists (select from complaints.complaint c where c.id = complaint_id))
  with check (true);
