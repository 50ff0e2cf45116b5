-- work: who gave whose work to whom, and who was told that a step is late. Ids alone: what the dossiers say stands in their own room.

create table work.hand_over (
  id uuid primary key,
  agency_id uuid not null,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  by_id uuid not null,
  at timestamptz not null,
  request_key text not null,
  undone_at timestamptz,
  undone_by uuid,
  unique (by_id, request_key)
);
create index hand_over_agency on work.hand_over (agency_id, at desc);
comment on table work.hand_over is 'The open dossiers of one official given to another at once (bàn giao công việc); for a few minutes it can be taken back.';

create table work.hand_over_line (
  hand_over_id uuid not null references work.hand_over (id),
  dossier_id uuid not null,
  post text not null,
  primary key (hand_over_id, dossier_id, post)
);
comment on table work.hand_over_line is 'Which lines of the queue changed hands. Insert only.';

create table work.told (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  dossier_id uuid not null,
  step text not null,
  step_due_at timestamptz not null,
  level smallint not null check (level in (1, 2)),
  official_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  unique (dossier_id, step, step_due_at, level, official_id)
);
create index told_agency on work.told (agency_id, at desc);
comment on table work.told is 'Which superior was told of which late step, and when (báo cáo lên cấp trên). Insert only.';

grant select, insert, update on work.hand_over to motlan_app;
grant select, insert on work.hand_over_line, work.told to motlan_app;
