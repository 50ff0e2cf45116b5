--! breaking-change
-- How work is shared out has days and a past: each setting is a row, and what holds on a day is the last one set of those that have begun and were not undone.

create table dossiers.assignment_setting (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  post text not null,
  strategy text not null check (strategy in ('nobody', 'in-turn', 'least-load', 'by-procedure', 'by-area')),
  keeps boolean not null,
  shares jsonb not null,
  valid_from date not null,
  set_by uuid,
  set_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_at is null) = (undone_by is null))
);
create index assignment_setting_in_force on dossiers.assignment_setting (agency_id, post, valid_from desc, id desc) where undone_at is null;
comment on table dossiers.assignment_setting is 'How an agency shares out what reaches a post, from a day on; `shares`: procedure or commune to official. Never changed but by being undone.';
grant select, insert on dossiers.assignment_setting to motlan_app;
grant update (undone_by, undone_at) on dossiers.assignment_setting to motlan_app;

insert into dossiers.assignment_setting (agency_id, post, strategy, keeps, shares, valid_from, set_at)
  select agency_id, post, strategy, keeps, shares, date '2025-07-01', now() from dossiers.assignment_rule;
alter table dossiers.assignment_rule drop column strategy, drop column keeps, drop column shares;
comment on table dossiers.assignment_rule is 'Of an agency and post whose work is shared out: who had the last turn, and how often the settings were changed.';
