-- insight: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table insight.dossier_fact (
  dossier_id uuid not null,
  agency_id uuid not null,
  code text not null,
  procedure_code text not null,
  channel text not null,
  submitted_at timestamp with time zone not null,
  due_at timestamp with time zone,
  status text not null,
  taken_in_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by text,
  returned_at timestamp with time zone,
  asked integer not null default 0,
  score integer,
  constraint dossier_fact_pkey PRIMARY KEY (dossier_id),
  constraint dossier_fact_score_check CHECK (((score >= 1) AND (score <= 3)))
);
CREATE INDEX dossier_fact_agency ON insight.dossier_fact USING btree (agency_id, submitted_at);
CREATE INDEX dossier_fact_time ON insight.dossier_fact USING btree (submitted_at);
grant insert, select, update on insight.dossier_fact to motlan_app;
