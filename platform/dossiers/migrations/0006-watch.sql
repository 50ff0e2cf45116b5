-- What the node does by itself as time passes: warnings before a dossier is late, the apology, and the superior's word on a second request.

-- When the node looks at a dossier next; no row while its clock stands and once the work is over.
create table dossiers.watch (
  dossier_id uuid primary key references dossiers.dossier (id),
  at timestamptz not null
);
create index watch_at on dossiers.watch (at);
grant select, insert, update, delete on dossiers.watch to motlan_app;

-- What was done by itself: each line once for each appointed instant, however often the job runs.
create table dossiers.warning (
  dossier_id uuid not null references dossiers.dossier (id),
  line text not null,
  due_at timestamptz not null,
  at timestamptz not null,
  primary key (dossier_id, line, due_at)
);
grant select, insert on dossiers.warning to motlan_app;

-- Dossiers under way are looked at within minutes of the first start.
insert into dossiers.watch (dossier_id, at)
  select id, clock_from from dossiers.dossier
   where status in ('open', 'consulting', 'recording', 'sealing') and clock_from is not null and due_at is not null and paused_at is null;

-- A second request for more (yêu cầu bổ sung lần hai) that a superior has to sign off.
create table dossiers.second_request (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  asked_at timestamptz not null,
  official_id uuid not null,
  faults jsonb not null,
  reason text not null,
  decided_at timestamptz,
  decided_by uuid,
  approved boolean,
  words text
);
create unique index second_request_open on dossiers.second_request (dossier_id) where decided_at is null;
create index second_request_dossier on dossiers.second_request (dossier_id, asked_at);

alter table dossiers.second_request enable row level security;
create policy with_dossier on dossiers.second_request to motlan_app
  using (dossiers.acting('system') is not null or exists (select from dossiers.dossier d where d.id = dossier_id))
  with check (true);
grant select, insert, update on dossiers.second_request to motlan_app;
