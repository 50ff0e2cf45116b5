-- Administrative units through time: a unit keeps its id while it lives, its kind and name have periods, and successions say what became of it.

create table places.unit (
  id uuid primary key,
  level text not null check (level in ('province', 'district', 'commune')),
  code text not null,
  parent_id uuid references places.unit,
  valid daterange not null check (not isempty(valid)),
  lat double precision,
  lon double precision
);
create index unit_code on places.unit (level, code);
create index unit_parent on places.unit (parent_id);
comment on table places.unit is 'A province, district or commune (đơn vị hành chính). A code alone names none: the number space was used again in 2025. No lower bound means: since before our facts begin.';

create table places.designation (
  unit_id uuid not null references places.unit,
  valid daterange not null check (not isempty(valid)),
  type text not null,
  name text not null check (name <> ''),
  folded_name text not null,
  folded_full_name text not null,
  path text not null,
  words tsvector not null generated always as (to_tsvector('simple'::regconfig, path)) stored,
  primary key (unit_id, valid)
);
create index designation_words on places.designation using gin (words);
comment on table places.designation is 'What a unit is called, and when: a commune that becomes a ward stays the same unit. Folded columns are for search.';

create table places.succession (
  old_id uuid not null references places.unit,
  new_id uuid not null references places.unit,
  effective_on date not null,
  split boolean not null,
  primary key (old_id, new_id)
);
create index succession_new on places.succession (new_id);
comment on table places.succession is 'What became of a unit: split is true when its land went to several, so that only the address can tell which.';

create table places.loaded (
  fingerprint text primary key,
  at timestamptz not null
);
comment on table places.loaded is 'Which files of facts were filled in, by their hash: a start that finds its own here has nothing to read.';

grant select, insert on places.unit, places.designation, places.succession, places.loaded to motlan_app;
