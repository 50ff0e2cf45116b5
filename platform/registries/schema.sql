-- registries: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table registries.access_entry (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  registry text not null,
  record_id uuid not null,
  version_id uuid not null,
  person_id uuid,
  reader_kind text not null,
  reader_id text,
  reader_post uuid,
  reader_agency uuid,
  purpose text not null,
  law text not null,
  fields text[] not null,
  dossier_id uuid,
  draft_id uuid,
  outcome text not null,
  constraint access_entry_pkey PRIMARY KEY (id),
  constraint access_entry_outcome_check CHECK ((outcome = ANY (ARRAY['given'::text, 'not-matched'::text, 'not-yours'::text])))
);
alter table registries.access_entry enable row level security;
CREATE INDEX access_entry_missed ON registries.access_entry USING btree (reader_id, at) WHERE ((outcome = 'not-matched'::text) AND (reader_kind = 'person'::text));
CREATE INDEX access_entry_person ON registries.access_entry USING btree (person_id, at DESC, id DESC);
create policy see_own on registries.access_entry for select to motlan_app using ((registries.acting_person() = person_id));
grant select on registries.access_entry to motlan_app;
comment on table registries.access_entry is 'Who read (or tried to read) whose record, what for and on what basis. One row a person concerned. Nobody but the owner of the database can change it.';

create table registries.command (
  key text not null,
  owner text not null,
  command text not null,
  body jsonb not null,
  body_hash text not null,
  dossier_id uuid not null,
  effect_id text not null,
  agency_id uuid,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  sent_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  last_fault text,
  answer jsonb,
  receipt text,
  answered_at timestamp with time zone,
  constraint command_pkey PRIMARY KEY (key),
  constraint command_check CHECK (((state = 'waiting'::text) = (receipt IS NULL))),
  constraint command_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'refused'::text])))
);
CREATE INDEX command_dossier ON registries.command USING btree (dossier_id);
CREATE INDEX command_waiting ON registries.command USING btree (next_at) WHERE (state = 'waiting'::text);
grant insert, select on registries.command to motlan_app;
grant update (state, attempts, next_at, last_fault, answer, receipt, answered_at) on registries.command to motlan_app;
comment on table registries.command is 'One row a request key; the receipt (JWS of the owner) is stored once, with its answer.';

create table registries.dispute (
  record_id uuid not null,
  path text not null,
  since timestamp with time zone not null,
  dossier_id uuid,
  settled_at timestamp with time zone,
  constraint dispute_pkey PRIMARY KEY (record_id, path, since),
  constraint dispute_record_id_fkey FOREIGN KEY (record_id) REFERENCES registries.record(id)
);
CREATE UNIQUE INDEX dispute_open ON registries.dispute USING btree (record_id, path) WHERE (settled_at IS NULL);
grant insert, select on registries.dispute to motlan_app;
grant update (settled_at) on registries.dispute to motlan_app;
comment on table registries.dispute is 'When which value was contested, by which dossier, and when an amendment settled it.';

create table registries.purpose (
  registry text not null,
  code text not null,
  title jsonb not null,
  law text not null,
  fields text[] not null,
  source jsonb not null,
  constraint purpose_pkey PRIMARY KEY (registry, code)
);
grant delete, insert, select on registries.purpose to motlan_app;
comment on table registries.purpose is 'What each registry may be read for: the basis and the fields given. "*" stands for all of one''s own record.';

create table registries.record (
  id uuid not null,
  registry text not null,
  kind text not null,
  agency_id uuid,
  created_at timestamp with time zone not null,
  disputed text[] not null default '{}'::text[],
  constraint record_pkey PRIMARY KEY (id)
);
grant insert, select on registries.record to motlan_app;
grant update (disputed) on registries.record to motlan_app;
comment on table registries.record is 'A record''s surrogate id; agency_id is the agency that keeps it. In the registry "population" the id is the person''s id everywhere. disputed: paths contested now.';

create table registries.record_key (
  registry text not null,
  name text not null,
  value text not null,
  record_id uuid not null,
  is_key boolean not null,
  held boolean not null default true,
  constraint record_key_pkey PRIMARY KEY (registry, name, value, record_id),
  constraint record_key_record_id_fkey FOREIGN KEY (record_id) REFERENCES registries.record(id)
);
alter table registries.record_key enable row level security;
CREATE UNIQUE INDEX record_key_held ON registries.record_key USING btree (registry, name, value) WHERE (is_key AND held);
CREATE INDEX record_key_record ON registries.record_key USING btree (record_id);
create policy keep on registries.record_key for all to motlan_app using (registries.keeping()) with check (registries.keeping());
grant insert, select on registries.record_key to motlan_app;
grant update (held) on registries.record_key to motlan_app;
comment on table registries.record_key is 'Values a record was ever found by; a look-up checks them against the version it gives. held: some version known today has it.';

create table registries.record_version (
  id uuid not null,
  record_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity'::date,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  values jsonb not null,
  keys text[] not null,
  person_ids uuid[] not null,
  reason text not null,
  authority jsonb not null,
  actor jsonb not null,
  request_key text not null,
  constraint record_version_pkey PRIMARY KEY (id),
  constraint record_version_check CHECK ((valid_from < valid_to)),
  constraint record_version_check1 CHECK ((recorded_from < recorded_to)),
  constraint one_truth_at_a_time EXCLUDE USING gist (record_id WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&),
  constraint record_version_record_id_fkey FOREIGN KEY (record_id) REFERENCES registries.record(id)
);
alter table registries.record_version enable row level security;
CREATE INDEX record_version_history ON registries.record_version USING btree (record_id, recorded_from);
CREATE INDEX record_version_known ON registries.record_version USING btree (record_id) WHERE (recorded_to = 'infinity'::timestamp with time zone);
create policy add on registries.record_version for insert to motlan_app with check (registries.keeping());
create policy close on registries.record_version for update to motlan_app using (registries.keeping()) with check (registries.keeping());
create policy see on registries.record_version for select to motlan_app using ((registries.keeping() OR registries.acting_office() OR (registries.acting_person() = ANY (person_ids))));
grant insert on registries.record_version to motlan_app;
grant select (id, record_id, valid_from, valid_to, recorded_from, recorded_to, person_ids, reason, authority, actor, request_key) on registries.record_version to motlan_app;
grant update (recorded_to) on registries.record_version to motlan_app;
comment on table registries.record_version is 'What held of a record, when, and when we knew. Never overwritten: only recorded_to is closed.';

create table registries.register_number (
  registry text not null,
  kind text not null,
  agency_id uuid not null,
  year integer not null,
  last integer not null,
  constraint register_number_pkey PRIMARY KEY (registry, kind, agency_id, year)
);
grant insert, select, update on registries.register_number to motlan_app;
comment on table registries.register_number is 'The last number of each register book (sổ hộ tịch). The row stays locked until the act commits, so no number is skipped.';

create table registries.registry (
  code text not null,
  version integer not null,
  declaration jsonb not null,
  hash text not null,
  published_at timestamp with time zone not null,
  constraint registry_pkey PRIMARY KEY (code)
);
grant insert, select, update on registries.registry to motlan_app;
comment on table registries.registry is 'The declaration in force of each registry.';

create table registries.registry_version (
  code text not null,
  version integer not null,
  declaration jsonb not null,
  published_at timestamp with time zone not null,
  constraint registry_version_pkey PRIMARY KEY (code, version)
);
grant insert, select on registries.registry_version to motlan_app;
comment on table registries.registry_version is 'Every declaration ever published.';

create table registries.request (
  key text not null,
  hash text not null,
  record_id uuid not null,
  version_id uuid not null,
  constraint request_pkey PRIMARY KEY (key)
);
grant insert, select on registries.request to motlan_app;
comment on table registries.request is 'Request keys of what was recorded: said twice, done once.';

create table registries.signing_key (
  kid text not null,
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  made_at timestamp with time zone not null,
  constraint signing_key_pkey PRIMARY KEY (kid)
);
grant insert, select on registries.signing_key to motlan_app;
comment on table registries.signing_key is 'The node''s key for signing commands (Ed25519). The oldest signs, so that two processes starting at once agree; all are published.';

CREATE OR REPLACE FUNCTION registries.acting_office()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('motlan.actor'::text, true) ~ '^(official|system):'::text), false);

CREATE OR REPLACE FUNCTION registries.acting_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (current_setting('motlan.actor'::text, true) ~~ 'person:%'::text) THEN (substr(current_setting('motlan.actor'::text, true), 8))::uuid ELSE NULL::uuid END;

CREATE OR REPLACE FUNCTION registries.fold(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(btrim(regexp_replace(regexp_replace(translate(NORMALIZE(written, NFD), 'đĐ'::text, 'dd'::text), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '\s+'::text, ' '::text, 'g'::text)));

CREATE OR REPLACE FUNCTION registries.keeping()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('motlan.keeping'::text, true) = 'on'::text), false);

CREATE OR REPLACE FUNCTION registries.matches(held jsonb, typed jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (NOT (EXISTS (SELECT FROM jsonb_each_text(matches.typed) t(path, value) WHERE (NOT (EXISTS (SELECT FROM jsonb_path_query(matches.held, ((('lax $."'::text || replace(t.path, '.'::text, '"."'::text)) || '"'::text))::jsonpath) found(value) WHERE (NOT (registries.fold((found.value #>> '{}'::text[])) IS DISTINCT FROM registries.fold(t.value)))))))));

CREATE OR REPLACE FUNCTION registries.misses_since(p_reader text, p_since timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(distinct (e.record_id, e.at))::int from registries.access_entry e
   where e.reader_kind = 'person' and e.reader_id = p_reader and e.outcome = 'not-matched' and e.at > p_since $function$;
revoke all on function registries.misses_since(text,timestamp with time zone) from public;
grant execute on function registries.misses_since(text,timestamp with time zone) to motlan_app;

CREATE OR REPLACE FUNCTION registries.open_record(p_record uuid, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_law text, p_dossier uuid)
 RETURNS TABLE(version_id uuid, valid_from date, valid_to date, recorded_from timestamp with time zone, "values" jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  perform from registries.record r where r.id = p_record for update;
  return query
  with known as (
    select v.id, v.valid_from, v.valid_to, v.recorded_from, v.values, v.person_ids, r.registry
      from registries.record_version v join registries.record r on r.id = v.record_id
     where v.record_id = p_record and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, dossier_id, outcome)
    select p_at, k.registry, p_record, k.id, about.person_id, p_kind, p_reader, p_post, p_agency, 'keeping', p_law, array['*'], p_dossier, 'given'
      from (select * from known order by valid_from desc limit 1) k
      cross join lateral unnest(case when cardinality(k.person_ids) = 0 then array[null::uuid] else k.person_ids end) as about(person_id))
  select k.id, k.valid_from, nullif(k.valid_to, 'infinity'), k.recorded_from, k.values from known k order by k.valid_from;
end $function$;
revoke all on function registries.open_record(uuid,timestamp with time zone,text,text,uuid,uuid,text,uuid) from public;
grant execute on function registries.open_record(uuid,timestamp with time zone,text,text,uuid,uuid,text,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_id(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
begin
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_version v
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where v.record_id = p_value::pg_catalog.uuid and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome
    from judged j;
end $function$;
revoke all on function registries.read_by_id(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_id(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_id_as_of(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
begin
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_version v
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where v.record_id = p_value::pg_catalog.uuid and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_from <= p_recorded and v.recorded_to > p_recorded),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome
    from judged j;
end $function$;
revoke all on function registries.read_by_id_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_id_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_key(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
begin
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = p_value and p_name || '=' || p_value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome
    from judged j;
end $function$;
revoke all on function registries.read_by_key(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_key(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_key_as_of(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
begin
  return query
  with judged as (
    select v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed,
           case when p_purpose = 'self' and (p_person is null or p_person <> all (v.person_ids)) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or p_person = any (v.person_ids) or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = p_value and p_name || '=' || p_value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_from <= p_recorded and v.recorded_to > p_recorded),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true)
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome
    from judged j;
end $function$;
revoke all on function registries.read_by_key_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_key_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;
