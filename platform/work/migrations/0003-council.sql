-- work: meetings of councils that the law asks for. What was found about whom is sensitive: the second lock is on every table.

create table work.meeting (
  id uuid primary key,
  agency_id uuid not null,
  procedure_code text not null,
  step text not null,
  name jsonb not null,
  -- Quorum, what may be voted for, the questions that the meeting answers: as the law stood when it was called.
  rules jsonb not null,
  at timestamptz not null,
  place text not null check (length(place) between 1 and 300),
  state text not null check (state in ('called', 'concluded', 'cancelled')),
  called_by uuid not null,
  called_at timestamptz not null,
  ended_at timestamptz,
  ended_by jsonb,
  document_id uuid,
  revision int not null default 1,
  request_key text not null,
  unique (called_by, request_key)
);
create index meeting_agency on work.meeting (agency_id, at desc);
comment on table work.meeting is 'A meeting of a council (cuộc họp hội đồng) that decides a step of dossiers.';

create table work.meeting_seat (
  meeting_id uuid not null references work.meeting (id),
  n int not null,
  agency_id uuid not null,
  title jsonb not null,
  -- Absent: somebody from outside, whose paper vote is written down by the official who called the meeting.
  official_id uuid,
  name text not null,
  chairs boolean not null,
  primary key (meeting_id, n)
);
create unique index meeting_chair on work.meeting_seat (meeting_id) where chairs;

create table work.meeting_item (
  meeting_id uuid not null references work.meeting (id),
  dossier_id uuid not null,
  agency_id uuid not null,
  n int not null,
  code text not null,
  applicant text not null,
  -- What the official prepared of the step's other questions.
  fields jsonb not null,
  outcome text,
  -- A dossier stands before one council at a time.
  pending boolean not null default true,
  primary key (meeting_id, dossier_id)
);
create unique index meeting_item_pending on work.meeting_item (dossier_id) where pending;

create table work.meeting_vote (
  meeting_id uuid not null,
  dossier_id uuid not null,
  seat int not null,
  agency_id uuid not null,
  choice text not null,
  signature jsonb not null,
  primary key (meeting_id, dossier_id, seat),
  foreign key (meeting_id, dossier_id) references work.meeting_item (meeting_id, dossier_id),
  foreign key (meeting_id, seat) references work.meeting_seat (meeting_id, n)
);
comment on table work.meeting_vote is 'A member''s signed vote on a dossier. Insert only.';

grant select, insert, update on work.meeting, work.meeting_item to motlan_app;
grant select, insert on work.meeting_seat, work.meeting_vote to motlan_app;

alter table work.meeting enable row level security;
alter table work.meeting_seat enable row level security;
alter table work.meeting_item enable row level security;
alter table work.meeting_vote enable row level security;
create policy agency on work.meeting to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.meeting_seat to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.meeting_item to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.meeting_vote to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
