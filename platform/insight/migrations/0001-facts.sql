-- Facts about dossiers, folded from events: what every figure is counted from. No personal value.

create table insight.dossier_fact (
  dossier_id uuid primary key,
  agency_id uuid not null,
  code text not null,
  procedure_code text not null,
  channel text not null,
  submitted_at timestamptz not null,
  due_at timestamptz,
  status text not null,
  taken_in_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  returned_at timestamptz,
  asked int not null default 0,
  score int check (score between 1 and 3)
);
create index dossier_fact_agency on insight.dossier_fact (agency_id, submitted_at);
create index dossier_fact_time on insight.dossier_fact (submitted_at);

grant select, insert, update on insight.dossier_fact to motlan_app;
