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
  asked_again integer not null default 0,
  constraint dossier_fact_pkey PRIMARY KEY (dossier_id),
  constraint dossier_fact_score_check CHECK (((score >= 1) AND (score <= 3)))
);
CREATE INDEX dossier_fact_agency ON insight.dossier_fact USING btree (agency_id, submitted_at);
CREATE INDEX dossier_fact_time ON insight.dossier_fact USING btree (submitted_at);
grant insert, select, update on insight.dossier_fact to motlan_app;

create table insight.form_fact (
  dossier_id uuid not null,
  procedure_code text not null,
  taken_at timestamp with time zone not null,
  held integer not null,
  typed integer not null,
  constraint form_fact_pkey PRIMARY KEY (dossier_id),
  constraint form_fact_check CHECK (((typed >= 0) AND (typed <= held))),
  constraint form_fact_held_check CHECK ((held >= 0))
);
CREATE INDEX form_fact_time ON insight.form_fact USING btree (taken_at);
grant insert, select on insight.form_fact to motlan_app;
comment on table insight.form_fact is 'Folded from what the forms room announces when an application is taken; counts alone, no value of any form.';
