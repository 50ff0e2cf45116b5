-- places: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table places.designation (
  unit_id uuid not null,
  valid daterange not null,
  type text not null,
  name text not null,
  folded_name text not null,
  folded_full_name text not null,
  path text not null,
  words tsvector not null generated always as (to_tsvector('simple'::regconfig, path)) stored,
  constraint designation_pkey PRIMARY KEY (unit_id, valid),
  constraint designation_name_check CHECK ((name <> ''::text)),
  constraint designation_valid_check CHECK ((NOT isempty(valid))),
  constraint designation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES places.unit(id)
);
CREATE INDEX designation_words ON places.designation USING gin (words);
grant insert, select on places.designation to motlan_app;
comment on table places.designation is 'What a unit is called, and when: a commune that becomes a ward stays the same unit. Folded columns are for search.';

create table places.loaded (
  fingerprint text not null,
  at timestamp with time zone not null,
  constraint loaded_pkey PRIMARY KEY (fingerprint)
);
grant insert, select on places.loaded to motlan_app;
comment on table places.loaded is 'Which files of facts were filled in, by their hash: a start that finds its own here has nothing to read.';

create table places.succession (
  old_id uuid not null,
  new_id uuid not null,
  effective_on date not null,
  split boolean not null,
  constraint succession_pkey PRIMARY KEY (old_id, new_id),
  constraint succession_new_id_fkey FOREIGN KEY (new_id) REFERENCES places.unit(id),
  constraint succession_old_id_fkey FOREIGN KEY (old_id) REFERENCES places.unit(id)
);
CREATE INDEX succession_new ON places.succession USING btree (new_id);
grant insert, select on places.succession to motlan_app;
comment on table places.succession is 'What became of a unit: split is true when its land went to several, so that only the address can tell which.';

create table places.unit (
  id uuid not null,
  level text not null,
  code text not null,
  parent_id uuid,
  valid daterange not null,
  lat double precision,
  lon double precision,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_level_check CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  constraint unit_valid_check CHECK ((NOT isempty(valid))),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES places.unit(id)
);
CREATE INDEX unit_code ON places.unit USING btree (level, code);
CREATE INDEX unit_parent ON places.unit USING btree (parent_id);
grant insert, select on places.unit to motlan_app;
comment on table places.unit is 'A province, district or commune (đơn vị hành chính). A code alone names none: the number space was used again in 2025. No lower bound means: since before our facts begin.';
