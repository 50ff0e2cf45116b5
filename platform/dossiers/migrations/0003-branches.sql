-- Steps side by side, consultations of other agencies, cases with a deadline of their own, and what officials fill in.

alter table dossiers.dossier
  -- What the machine keeps beside status and step: steps standing side by side, whether the deadline was extended. Empty for most.
  add column marks jsonb not null default '{}',
  -- The case of the declaration that gave the deadline; none where the channel's holds.
  add column case_id text,
  -- What officials filled in, by the step they did it in: {"examine": {"area": 120}}.
  add column filled jsonb not null default '{}';

-- One row an open dossier and post that has a step of it; `foremost` marks the row by which the whole agency counts and lists the dossier once.
alter table dossiers.queue_entry drop constraint queue_entry_pkey;
alter table dossiers.queue_entry add primary key (dossier_id, post);
alter table dossiers.queue_entry
  add column foremost boolean not null default true,
  -- How many steps of the dossier stand side by side.
  add column beside int not null default 1 check (beside > 0);

-- Another agency asked for its opinion (lấy ý kiến) in a step, and what it said. `said` is empty until then; silence is said by the node.
create table dossiers.consultation (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  step text not null,
  asked_at timestamptz not null,
  official_id uuid not null,
  whom jsonb not null,
  question text not null,
  due_at timestamptz not null,
  said text check (said in ('agrees', 'disagrees', 'conditions', 'silence')),
  words text,
  file_id uuid,
  said_at timestamptz
);
create index consultation_dossier on dossiers.consultation (dossier_id, asked_at);

alter table dossiers.consultation enable row level security;
create policy with_dossier on dossiers.consultation to motlan_app
  using (dossiers.acting('system') is not null or exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (true);
grant select, insert, update on dossiers.consultation to motlan_app;
