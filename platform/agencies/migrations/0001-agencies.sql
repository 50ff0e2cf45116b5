-- Authorities, their posts, who holds them, and what each authority is competent for, all with periods. Succession says what became of an authority.

create table agencies.agency (
  id uuid primary key,
  kind text not null,
  level text not null check (level in ('central', 'province', 'commune')),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  search text not null,
  code text not null,
  code_origin text not null check (code_origin in ('official', 'before-2025', 'ours')),
  place_id uuid,
  parent_id uuid references agencies.agency,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  phone text,
  address text,
  hours_vi text,
  hours_en text,
  bank_bin text,
  bank_account text,
  bank_holder text
);
create unique index agency_code on agencies.agency (code) where valid_to is null;
create index agency_place on agencies.agency (place_id);
create index agency_parent on agencies.agency (parent_id);
create index agency_search on agencies.agency (search text_pattern_ops);
comment on table agencies.agency is 'An authority (cơ quan). The id is a surrogate that never changes meaning; valid_to is the first day it no longer exists.';

create table agencies.succession (
  old_id uuid not null references agencies.agency,
  new_id uuid not null references agencies.agency,
  effective_on date not null,
  legal_basis text,
  primary key (old_id, new_id),
  check (old_id <> new_id)
);
comment on table agencies.succession is 'Which authority took over from which, and when.';

create table agencies.post (
  id uuid primary key,
  agency_id uuid not null references agencies.agency,
  kind text not null,
  title_vi text not null,
  title_en text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index post_agency on agencies.post (agency_id, kind);
comment on table agencies.post is 'A post (vị trí việc làm) of an authority; what its kind allows stands in POST_KINDS.';

create table agencies.official (
  id uuid primary key,
  person_id uuid not null unique,
  staff_code text not null unique,
  name text not null check (name <> '')
);
comment on table agencies.official is 'An official (cán bộ, công chức), named as in the decision of appointment.';

create table agencies.appointment (
  id uuid primary key,
  post_id uuid not null references agencies.post,
  official_id uuid not null references agencies.official,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create unique index appointment_open on agencies.appointment (post_id, official_id) where valid_to is null;
create index appointment_official on agencies.appointment (official_id);
comment on table agencies.appointment is 'Who holds a post, from when, until when (the first day no longer).';

create table agencies.competence (
  agency_id uuid not null references agencies.agency,
  matter text not null,
  place_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (agency_id, matter, place_id, valid_from)
);
create index competence_matter on agencies.competence (matter, place_id);
comment on table agencies.competence is 'For what matter and what place an authority is competent (thẩm quyền).';

grant select, insert, update on agencies.agency, agencies.post, agencies.official, agencies.appointment, agencies.competence to motlan_app;
grant select, insert on agencies.succession to motlan_app;
