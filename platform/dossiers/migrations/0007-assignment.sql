-- Whose work a line of the queue is, by what rule it came to them, and from when a dossier is likely to be late.

alter table dossiers.queue_entry
  -- From this instant the working time left is shorter than what the steps still take; none while no clock runs.
  add column risk_at timestamptz,
  add column step_due_at timestamptz;
create index queue_by_official on dossiers.queue_entry (agency_id, official_id, due_at, dossier_id) where official_id is not null;
create index queue_unassigned on dossiers.queue_entry (agency_id, post, due_at, dossier_id) where official_id is null;
create index queue_by_step_due on dossiers.queue_entry (step_due_at) where status = 'open';
comment on column dossiers.queue_entry.official_id is 'Whose it is (người được phân công); none: anybody''s of the post.';

create table dossiers.assignment (
  id bigint generated always as identity primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  post text not null,
  official_id uuid,
  how text not null check (how in ('rule', 'kept', 'hand', 'taken-up', 'given-back', 'handed-over', 'taken-back')),
  actor jsonb not null,
  words text,
  at timestamptz not null
);
create index assignment_dossier on dossiers.assignment (dossier_id, post, id);
comment on table dossiers.assignment is 'Who was given a dossier at a post, by whom and how; without an official: it was given back. Insert only.';

alter table dossiers.assignment enable row level security;
create policy with_dossier on dossiers.assignment to motlan_app
  using (dossiers.acting('system') is not null or exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (true);
grant select, insert on dossiers.assignment to motlan_app;

create table dossiers.assignment_rule (
  agency_id uuid not null,
  post text not null,
  strategy text not null check (strategy in ('nobody', 'in-turn', 'least-load', 'by-procedure', 'by-area')),
  keeps boolean not null,
  shares jsonb not null,
  last_official uuid,
  revision int not null default 1,
  primary key (agency_id, post)
);
comment on table dossiers.assignment_rule is 'How an agency shares out what reaches a post; `shares`: procedure or commune to official.';
grant select, insert, update on dossiers.assignment_rule to motlan_app;
