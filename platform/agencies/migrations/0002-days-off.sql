-- Days on which one authority is closed, besides the country's days off: deadlines of its dossiers do not run on them.

create table agencies.day_off (
  agency_id uuid not null references agencies.agency,
  day date not null,
  reason_vi text not null check (reason_vi <> ''),
  reason_en text not null check (reason_en <> ''),
  primary key (agency_id, day)
);
comment on table agencies.day_off is 'A day on which an authority alone does not work (ngày nghỉ riêng), and why.';

grant select, insert, delete on agencies.day_off to motlan_app;
