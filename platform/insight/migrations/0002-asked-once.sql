-- What was typed although the State held it: one row an application, told by the forms room when it becomes a dossier.

create table insight.form_fact (
  dossier_id uuid primary key,
  procedure_code text not null,
  taken_at timestamptz not null,
  -- Questions that a register's record could answer, and those of them that the person answered with another value.
  held int not null check (held >= 0),
  typed int not null check (typed between 0 and held)
);
create index form_fact_time on insight.form_fact (taken_at);
comment on table insight.form_fact is 'Folded from what the forms room announces when an application is taken; counts alone, no value of any form.';

grant select, insert on insight.form_fact to motlan_app;
