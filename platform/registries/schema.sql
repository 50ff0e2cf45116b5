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
  tx bigint default ((pg_current_xact_id())::text)::bigint,
  hidden_reason text default NULLIF(current_setting('motlan.hidden_reason'::text, true), ''::text),
  hidden_until timestamp with time zone default (NULLIF(current_setting('motlan.hidden_until'::text, true), ''::text))::timestamp with time zone,
  far jsonb default (NULLIF(current_setting('motlan.far'::text, true), ''::text))::jsonb,
  batch jsonb default (NULLIF(current_setting('motlan.batch'::text, true), ''::text))::jsonb,
  constraint access_entry_pkey PRIMARY KEY (id),
  constraint access_entry_outcome_check CHECK ((outcome = ANY (ARRAY['given'::text, 'not-matched'::text, 'not-yours'::text])))
);
alter table registries.access_entry enable row level security;
CREATE INDEX access_entry_hidden ON registries.access_entry USING btree (hidden_reason, at) WHERE (hidden_reason IS NOT NULL);
CREATE INDEX access_entry_missed ON registries.access_entry USING btree (reader_id, at) WHERE ((outcome = 'not-matched'::text) AND (reader_kind = 'person'::text));
CREATE INDEX access_entry_person ON registries.access_entry USING btree (person_id, at DESC, id DESC);
CREATE INDEX access_entry_tx ON registries.access_entry USING brin (tx) WITH (pages_per_range='16', autosummarize='on');
create policy see_for_log on registries.access_entry for select to motlan_app using ((current_setting('motlan.actor'::text, true) = ANY (ARRAY['system:registries.access'::text, 'system:kernel.check-log'::text])));
create policy see_own on registries.access_entry for select to motlan_app using ((registries.acting_person() = person_id));
grant select on registries.access_entry to motlan_app;
comment on table registries.access_entry is 'Who read (or tried to read) whose record, what for and on what basis. One row a person concerned. Nobody but the owner of the database can change it.';
comment on column registries.access_entry.hidden_until is 'Until then the person is not shown it; from then on they are, by itself.';
comment on column registries.access_entry.far is 'Where the reader is another authority''s: its system, the official, the case there, the query. Null for readers of this node.';
comment on column registries.access_entry.batch is 'The export that gave it, among many others: its id, and the reason that was said. Null where the record was read by itself.';

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
  given_up_at timestamp with time zone,
  given_up_by uuid,
  given_up_why text,
  constraint command_pkey PRIMARY KEY (key),
  constraint command_check CHECK (((state = 'waiting'::text) = (receipt IS NULL))),
  constraint command_given_up_check CHECK (((state = 'given-up'::text) = ((given_up_at IS NOT NULL) AND (given_up_by IS NOT NULL) AND (given_up_why IS NOT NULL)))),
  constraint command_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'refused'::text, 'given-up'::text])))
);
CREATE INDEX command_dossier ON registries.command USING btree (dossier_id);
CREATE INDEX command_nobodys ON registries.command USING btree (next_at) WHERE ((state = 'refused'::text) AND (agency_id IS NULL) AND (owner ~~ 'registry:%'::text));
CREATE INDEX command_order ON registries.command USING btree (owner, effect_id, sent_at) WHERE (state = ANY (ARRAY['waiting'::text, 'refused'::text]));
CREATE INDEX command_resting ON registries.command USING btree (agency_id, sent_at) WHERE ((state = ANY (ARRAY['refused'::text, 'given-up'::text])) AND (owner ~~ 'registry:%'::text));
CREATE INDEX command_waiting ON registries.command USING btree (next_at) WHERE (state = 'waiting'::text);
grant insert, select on registries.command to motlan_app;
grant update (state, attempts, next_at, last_fault, answer, receipt, answered_at, given_up_at, given_up_by, given_up_why) on registries.command to motlan_app;
comment on table registries.command is 'One row a request key; the receipt (JWS of the owner) is stored once, with its answer.';

create table registries.correction (
  id uuid not null,
  record_id uuid not null,
  registry text not null,
  kind text not null,
  agency_id uuid not null,
  person_id uuid not null,
  path text not null,
  held jsonb not null,
  wanted jsonb not null,
  words text not null,
  file_ids uuid[] not null,
  state text not null,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  extended boolean not null default false,
  settled_at timestamp with time zone,
  version_id uuid,
  request_key text not null,
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint correction_check CHECK (((state = 'received'::text) = (settled_at IS NULL))),
  constraint correction_check1 CHECK (((state = 'accepted'::text) = (version_id IS NOT NULL))),
  constraint correction_state_check CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint correction_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint correction_record_id_fkey FOREIGN KEY (record_id) REFERENCES registries.record(id)
);
alter table registries.correction enable row level security;
CREATE INDEX correction_keeper ON registries.correction USING btree (agency_id, due_at) WHERE (state = 'received'::text);
CREATE INDEX correction_person ON registries.correction USING btree (person_id, received_at DESC);
CREATE INDEX correction_settled ON registries.correction USING btree (agency_id, settled_at DESC) WHERE (state <> 'received'::text);
CREATE UNIQUE INDEX correction_standing ON registries.correction USING btree (record_id, path) WHERE (state = 'received'::text);
create policy parties on registries.correction for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (person_id = registries.acting_person())
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select on registries.correction to motlan_app;
grant update (state, due_at, extended, settled_at, version_id) on registries.correction to motlan_app;
comment on table registries.correction is 'What a person says is wrong about them (yêu cầu chỉnh sửa dữ liệu), and what became of it.';

create table registries.correction_act (
  id bigint not null generated always as identity,
  correction_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  official_id uuid,
  words text not null,
  basis text not null default ''::text,
  constraint correction_act_pkey PRIMARY KEY (id),
  constraint correction_act_move_check CHECK ((move = ANY (ARRAY['ask'::text, 'accept'::text, 'refuse'::text, 'extend'::text, 'withdraw'::text]))),
  constraint correction_act_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES registries.correction(id)
);
alter table registries.correction_act enable row level security;
CREATE INDEX correction_act_of ON registries.correction_act USING btree (correction_id, id);
create policy with_correction on registries.correction_act for all to motlan_app using ((EXISTS ( SELECT
   FROM registries.correction c
  WHERE (c.id = correction_act.correction_id)))) with check (true);
grant insert, select on registries.correction_act to motlan_app;
comment on table registries.correction_act is 'Each step of a correction, by whom and in what words. Insert only.';

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

create table registries.export (
  id uuid not null,
  registry text not null,
  purpose text not null,
  format text not null,
  reason text not null,
  agency_id uuid not null,
  official_id uuid not null,
  post_id uuid not null,
  asked_at timestamp with time zone not null,
  takings integer not null default 0,
  given bigint not null default 0,
  finished_at timestamp with time zone,
  constraint export_pkey PRIMARY KEY (id),
  constraint export_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'ndjson'::text]))),
  constraint export_reason_check CHECK ((reason <> ''::text))
);
alter table registries.export enable row level security;
CREATE INDEX export_agency ON registries.export USING btree (agency_id, asked_at DESC);
create policy own on registries.export for all to motlan_app using (((agency_id)::text = current_setting('motlan.agency_id'::text, true))) with check (((agency_id)::text = current_setting('motlan.agency_id'::text, true)));
grant insert, select on registries.export to motlan_app;
grant update (takings, given, finished_at) on registries.export to motlan_app;
comment on table registries.export is 'Records an official asked to take away, how often the file was taken, how many records went out in the last taking, and when it was whole.';

create table registries.hidden_longer (
  access_id bigint not null,
  until timestamp with time zone not null,
  at timestamp with time zone not null,
  official_id uuid not null,
  agency_id uuid not null,
  words text not null,
  constraint hidden_longer_pkey PRIMARY KEY (access_id, until)
);
grant insert, select on registries.hidden_longer to motlan_app;
comment on table registries.hidden_longer is 'A later day for a hidden read, within the same limit of law. Insert only.';

create table registries.hidden_opened (
  access_id bigint not null,
  at timestamp with time zone not null,
  constraint hidden_opened_pkey PRIMARY KEY (access_id)
);
grant insert, select on registries.hidden_opened to motlan_app;
comment on table registries.hidden_opened is 'Hidden reads whose opening was announced. Insert only.';

create table registries.hidden_sooner (
  access_id bigint not null,
  until timestamp with time zone not null,
  at timestamp with time zone not null,
  official_id uuid not null,
  agency_id uuid not null,
  words text not null,
  constraint hidden_sooner_pkey PRIMARY KEY (access_id, until)
);
grant insert, select on registries.hidden_sooner to motlan_app;
comment on table registries.hidden_sooner is 'An earlier moment for a hidden read; it counts before any later one. Insert only.';

create table registries.import (
  id uuid not null,
  registry text not null,
  name text not null,
  digest text not null,
  begun_at timestamp with time zone not null,
  rows_done integer not null default 0,
  taken integer not null default 0,
  faulty integer not null default 0,
  moved_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_registry_digest_key UNIQUE (registry, digest)
);
grant insert, select on registries.import to motlan_app;
grant update (rows_done, taken, faulty, moved_at, finished_at) on registries.import to motlan_app;
comment on table registries.import is 'Records taken over from a file: how far it is, what is in, what was faulty.';

create table registries.import_fault (
  import_id uuid not null,
  row integer not null,
  path text not null,
  vi text not null,
  en text not null,
  constraint import_fault_pkey PRIMARY KEY (import_id, "row", path),
  constraint import_fault_import_id_fkey FOREIGN KEY (import_id) REFERENCES registries.import(id)
);
grant insert, select on registries.import_fault to motlan_app;
comment on table registries.import_fault is 'Which row of the file is not in, and why. No value of it is kept.';

create table registries.import_file (
  id uuid not null,
  registry text not null,
  name text not null,
  size bigint not null,
  got bigint not null default 0,
  agency_id uuid not null,
  official_id uuid not null,
  kind text,
  valid_from date,
  reason text not null,
  at timestamp with time zone not null,
  import_id uuid,
  stopped_at timestamp with time zone,
  failed text,
  forgotten_at timestamp with time zone,
  constraint import_file_pkey PRIMARY KEY (id),
  constraint import_file_check CHECK ((got <= size)),
  constraint import_file_size_check CHECK ((size > 0)),
  constraint import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES registries.import(id)
);
CREATE INDEX import_file_agency ON registries.import_file USING btree (agency_id, at DESC);
grant insert, select on registries.import_file to motlan_app;
grant update (got, import_id, stopped_at, failed, forgotten_at) on registries.import_file to motlan_app;
comment on table registries.import_file is 'A file an official sent: what it is to become, how much of it has come, whether it was stopped. import_id: the taking over of it.';

create table registries.import_part (
  file_id uuid not null,
  start bigint not null,
  bytes bytea not null,
  constraint import_part_pkey PRIMARY KEY (file_id, start),
  constraint import_part_file_id_fkey FOREIGN KEY (file_id) REFERENCES registries.import_file(id)
);
alter table registries.import_part enable row level security;
create policy take on registries.import_part for all to motlan_app using ((current_setting('motlan.actor'::text, true) ~~ 'system:%'::text)) with check ((current_setting('motlan.actor'::text, true) ~ '^(official|system):'::text));
grant delete, insert, select on registries.import_part to motlan_app;
comment on table registries.import_part is 'Bytes of a file while it is taken over; the node alone reads them.';

create table registries.look (
  id uuid not null,
  official_id uuid not null,
  agency_id uuid not null,
  registry text not null,
  index text not null,
  value text not null,
  purpose text not null,
  dossier_id uuid,
  at timestamp with time zone not null,
  hidden_reason text,
  hidden_until timestamp with time zone,
  constraint look_pkey PRIMARY KEY (id),
  constraint look_hidden_check CHECK (((hidden_reason IS NULL) = (hidden_until IS NULL)))
);
alter table registries.look enable row level security;
CREATE INDEX look_old ON registries.look USING btree (at);
create policy own on registries.look for all to motlan_app using (((current_setting('motlan.actor'::text, true) = ('official:'::text || (official_id)::text)) OR (current_setting('motlan.actor'::text, true) ~~ 'system:%'::text))) with check ((current_setting('motlan.actor'::text, true) = ('official:'::text || (official_id)::text)));
grant delete, insert, select on registries.look to motlan_app;
comment on table registries.look is 'What an official typed to find a record, for which purpose; theirs alone, for a day. Each opening reads anew and leaves its access entry.';

create table registries.merge (
  id uuid not null,
  registry text not null,
  merged_id uuid not null,
  living_id uuid not null,
  merged_at timestamp with time zone not null,
  official_id uuid not null,
  reason text not null,
  basis text not null,
  undone_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  undone_by uuid,
  undo_reason text,
  undo_basis text,
  confirmed_by uuid,
  proposal_id uuid,
  undo_confirmed_by uuid,
  undo_proposal_id uuid,
  constraint merge_pkey PRIMARY KEY (id),
  constraint merge_check CHECK ((merged_id <> living_id)),
  constraint merge_check1 CHECK ((merged_at < undone_at)),
  constraint merge_check2 CHECK (((undone_at = 'infinity'::timestamp with time zone) = (undone_by IS NULL))),
  constraint merge_confirmed_check CHECK (((confirmed_by IS NULL) = (proposal_id IS NULL))),
  constraint merge_two_officials_check CHECK ((confirmed_by <> official_id)),
  constraint merge_undo_confirmed_check CHECK (((undo_confirmed_by IS NULL) = (undo_proposal_id IS NULL))),
  constraint merge_undo_two_officials_check CHECK ((undo_confirmed_by <> undone_by)),
  constraint merge_living_id_fkey FOREIGN KEY (living_id) REFERENCES registries.record(id),
  constraint merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES registries.record(id),
  constraint merge_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES registries.twin_act(id),
  constraint merge_undo_proposal_id_fkey FOREIGN KEY (undo_proposal_id) REFERENCES registries.twin_act(id)
);
CREATE INDEX merge_history ON registries.merge USING btree (merged_id, merged_at);
CREATE INDEX merge_into ON registries.merge USING btree (living_id, undone_at);
CREATE UNIQUE INDEX merge_standing ON registries.merge USING btree (merged_id) WHERE (undone_at = 'infinity'::timestamp with time zone);
grant insert, select on registries.merge to motlan_app;
grant update (undone_at, undone_by, undo_reason, undo_basis, undo_confirmed_by, undo_proposal_id) on registries.merge to motlan_app;
comment on table registries.merge is 'merged_id lives on in living_id from merged_at until undone_at. Both keep every version they had.';
comment on column registries.merge.confirmed_by is 'The second official, where the registry is one of persons.';
comment on column registries.merge.undo_confirmed_by is 'The second official of the parting, where the registry is one of persons.';

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
  merged_into uuid,
  constraint record_pkey PRIMARY KEY (id)
);
CREATE INDEX record_kept ON registries.record USING btree (registry, agency_id, id) WHERE (agency_id IS NOT NULL);
CREATE TRIGGER keep_record AFTER DELETE OR UPDATE OF id ON registries.record FOR EACH ROW EXECUTE FUNCTION registries.keep_record();
CREATE TRIGGER keep_records BEFORE TRUNCATE ON registries.record FOR EACH STATEMENT EXECUTE FUNCTION registries.keep_records();
grant insert, select on registries.record to motlan_app;
grant update (disputed, merged_into) on registries.record to motlan_app;
comment on table registries.record is 'A record''s surrogate id; agency_id is the agency that keeps it. In the registry "population" the id is the person''s id everywhere. disputed: paths contested now.';
comment on column registries.record.merged_into is 'The record it lives on in now, as `merge` says.';

create table registries.record_key (
  registry text not null,
  name text not null,
  value text not null,
  record_id uuid not null,
  is_key boolean not null,
  held boolean not null default true,
  constraint record_key_pkey PRIMARY KEY (registry, name, value, record_id)
);
alter table registries.record_key enable row level security;
CREATE UNIQUE INDEX record_key_held ON registries.record_key USING btree (registry, name, value) WHERE (is_key AND held);
CREATE INDEX record_key_of ON registries.record_key USING btree (record_id) WHERE (is_key AND held);
create policy keep on registries.record_key for all to motlan_app using (registries.keeping()) with check (registries.keeping());
CREATE TRIGGER of_record AFTER INSERT ON registries.record_key REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION registries.check_keys();
CREATE TRIGGER of_record_still AFTER UPDATE ON registries.record_key REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION registries.check_keys();
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
  constraint record_version_check1 CHECK ((recorded_from < recorded_to))
);
alter table registries.record_version enable row level security;
CREATE INDEX record_version_of ON registries.record_version USING btree (record_id, recorded_to);
create policy add on registries.record_version for insert to motlan_app with check (registries.keeping());
create policy close on registries.record_version for update to motlan_app using (registries.keeping()) with check (registries.keeping());
create policy see on registries.record_version for select to motlan_app using ((registries.keeping() OR registries.acting_office() OR (registries.acting_person() = ANY (person_ids))));
CREATE TRIGGER one_truth_at_a_time AFTER INSERT ON registries.record_version REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION registries.check_versions();
CREATE TRIGGER one_truth_at_a_time_still AFTER UPDATE ON registries.record_version REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION registries.check_versions();
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
  upstream jsonb,
  number bigint not null generated always as identity,
  declared_by uuid,
  group_name text,
  catalog_name text,
  constraint registry_pkey PRIMARY KEY (code)
);
CREATE UNIQUE INDEX registry_number ON registries.registry USING btree (number);
grant delete, insert, select, update on registries.registry to motlan_app;
comment on table registries.registry is 'The declaration in force of each registry.';
comment on column registries.registry.upstream is 'Who asks, which service of the exchange is asked, and the purpose for which what is recorded here is written there.';
comment on column registries.registry.declared_by is 'The agency that declared it through GovStack''s Database API; it alone changes or takes back the declaration. Null: a pack did.';

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
  changed integer,
  constraint request_pkey PRIMARY KEY (key)
);
grant insert, select on registries.request to motlan_app;
comment on table registries.request is 'Request keys of what was recorded: said twice, done once.';
comment on column registries.request.changed is 'How many records it changed, where it was about several; its ids are then its own.';

create table registries.signing_key (
  kid text not null,
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  made_at timestamp with time zone not null,
  constraint signing_key_pkey PRIMARY KEY (kid)
);
grant insert, select on registries.signing_key to motlan_app;
comment on table registries.signing_key is 'The node''s key for signing commands (Ed25519). The oldest signs, so that two processes starting at once agree; all are published.';

create table registries.twin (
  id uuid not null,
  registry text not null,
  one_id uuid not null,
  other_id uuid not null,
  score integer not null,
  reasons jsonb not null,
  found_at timestamp with time zone not null,
  state text not null default 'open'::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  words text,
  proposal_id uuid,
  constraint twin_pkey PRIMARY KEY (id),
  constraint twin_one_id_other_id_key UNIQUE (one_id, other_id),
  constraint twin_check CHECK ((one_id < other_id)),
  constraint twin_proposal_check CHECK (((state = ANY (ARRAY['proposed'::text, 'parting'::text])) = (proposal_id IS NOT NULL))),
  constraint twin_score_check CHECK (((score >= 0) AND (score <= 100))),
  constraint twin_settled_check CHECK (((state = ANY (ARRAY['open'::text, 'proposed'::text, 'parting'::text])) = (settled_at IS NULL))),
  constraint twin_state_check CHECK ((state = ANY (ARRAY['open'::text, 'proposed'::text, 'merged'::text, 'parting'::text, 'apart'::text]))),
  constraint twin_one_id_fkey FOREIGN KEY (one_id) REFERENCES registries.record(id),
  constraint twin_other_id_fkey FOREIGN KEY (other_id) REFERENCES registries.record(id),
  constraint twin_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES registries.twin_act(id)
);
CREATE INDEX twin_open ON registries.twin USING btree (registry, score DESC, id) WHERE (state = ANY (ARRAY['open'::text, 'proposed'::text, 'parting'::text]));
CREATE INDEX twin_other ON registries.twin USING btree (other_id);
CREATE INDEX twin_settled ON registries.twin USING btree (settled_at DESC) WHERE (state = ANY (ARRAY['merged'::text, 'apart'::text]));
grant insert, select on registries.twin to motlan_app;
grant update (state, settled_at, settled_by, words, proposal_id) on registries.twin to motlan_app;
comment on table registries.twin is 'Two records that may be of one thing (nghi trùng): how alike, by which fields, and what was decided. No value of them.';
comment on column registries.twin.proposal_id is 'The proposal that waits for a second official.';

create table registries.twin_act (
  id uuid not null,
  twin_id uuid not null,
  at timestamp with time zone not null,
  official_id uuid not null,
  act text not null,
  living_id uuid,
  reason text not null,
  basis text,
  place bigint not null generated always as identity,
  constraint twin_act_pkey PRIMARY KEY (id),
  constraint twin_act_act_check CHECK ((act = ANY (ARRAY['proposed'::text, 'dropped'::text, 'apart'::text, 'reopened'::text, 'part-proposed'::text, 'part-dropped'::text]))),
  constraint twin_act_basis_check CHECK (((act = ANY (ARRAY['proposed'::text, 'part-proposed'::text])) = (basis IS NOT NULL))),
  constraint twin_act_living_check CHECK (((act = ANY (ARRAY['proposed'::text, 'part-proposed'::text])) = (living_id IS NOT NULL))),
  constraint twin_act_living_id_fkey FOREIGN KEY (living_id) REFERENCES registries.record(id),
  constraint twin_act_twin_id_fkey FOREIGN KEY (twin_id) REFERENCES registries.twin(id)
);
CREATE INDEX twin_act_of ON registries.twin_act USING btree (twin_id, place);
grant insert, select on registries.twin_act to motlan_app;
comment on table registries.twin_act is 'What officials said over a pair, one after the other: to be merged, to be parted, such a proposal dropped, kept apart, open again.';
comment on column registries.twin_act.place is 'The order in which acts over a pair were said.';

create table registries.twin_search (
  registry text not null,
  begun_at timestamp with time zone not null,
  place integer not null,
  after text not null,
  pairs integer not null,
  moved_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  again boolean not null default false,
  constraint twin_search_pkey PRIMARY KEY (registry)
);
grant insert, select, update on registries.twin_search to motlan_app;
comment on table registries.twin_search is 'How far the latest search for twins in a registry is: which of its marks, after which value.';
comment on column registries.twin_search.again is 'Asked for since it began: once at the end it begins anew.';

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

CREATE OR REPLACE FUNCTION registries.browse_records(p_registry text, p_key text, p_purpose text, p_valid date, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_keeper uuid, p_descending boolean, p_offset integer, p_limit integer)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query execute format($q$
    with found as materialized (
      select k.value as place, v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
        from registries.record_key k
        join registries.record r on r.id = k.record_id and r.merged_into is null %2$s
        join registries.record_version v on v.record_id = k.record_id and v.recorded_to = 'infinity' and v.valid_from <= $4 and v.valid_to > $4
         and k.name || '=' || k.value = any (v.keys)
        join registries.purpose p on p.registry = $1 and p.code = $3 and p.code <> 'self'
       where k.registry = $1 and k.name = $2 and k.is_key and k.held
       order by k.value %1$s, k.record_id %1$s offset $10 limit $11),
    entry as (
      insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
      select $5, $1, f.record_id, f.version_id, about.person_id, $6, $7, $8, $9, $3, f.law, f.fields, 'given'
        from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
    select f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.place %1$s, f.record_id %1$s$q$,
    case when p_descending then 'desc' else 'asc' end,
    case when p_keeper is null then '' else 'and r.registry = $1 and r.agency_id = $12' end)
  using p_registry, p_key, p_purpose, p_valid, p_at, p_kind, p_reader, p_post, p_agency, p_offset, p_limit, p_keeper;
end $function$;
revoke all on function registries.browse_records(text,text,text,date,timestamp with time zone,text,text,uuid,uuid,uuid,boolean,integer,integer) from public;
grant execute on function registries.browse_records(text,text,text,date,timestamp with time zone,text,text,uuid,uuid,uuid,boolean,integer,integer) to motlan_app;

CREATE OR REPLACE FUNCTION registries.check_keys()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  v_missing bigint;
  v_others bigint;
begin
  select count(*) filter (where r.id is null), count(*) filter (where r.xmin <> pg_current_xact_id()::xid) into v_missing, v_others
    from (select distinct w.record_id from written w) n left join registries.record r on r.id = n.record_id;
  if v_others > 0 then
    perform from registries.record r where r.id in (select n.record_id from written n) order by r.id for key share;
    select count(*) into v_missing from written n where not exists (select from registries.record r where r.id = n.record_id);
  end if;
  if v_missing > 0 then
    raise foreign_key_violation using message = 'a key is of a record that is not there', constraint = 'record_key_of_record', table = 'record_key';
  end if;
  return null;
end $function$;
revoke all on function registries.check_keys() from public;

CREATE OR REPLACE FUNCTION registries.check_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  v_missing bigint;
  v_others bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'versions are written in read committed acts' using errcode = 'feature_not_supported';
  end if;
  select count(*) filter (where r.id is null), count(*) filter (where r.xmin <> pg_current_xact_id()::xid) into v_missing, v_others
    from written n left join registries.record r on r.id = n.record_id;
  if v_others > 0 then
    perform from registries.record r where r.id in (select n.record_id from written n) order by r.id for no key update;
    select count(*) into v_missing from written n where not exists (select from registries.record r where r.id = n.record_id);
  end if;
  if v_missing > 0 then
    raise foreign_key_violation using message = 'a version is of a record that is not there', constraint = 'record_version_of_record', table = 'record_version';
  end if;
  perform from written n join registries.record_version v on v.record_id = n.record_id and v.id <> n.id
    where daterange(v.valid_from, v.valid_to) && daterange(n.valid_from, n.valid_to) and tstzrange(v.recorded_from, v.recorded_to) && tstzrange(n.recorded_from, n.recorded_to);
  if found then
    raise exclusion_violation using message = 'two periods of one record hold at once', constraint = 'one_truth_at_a_time', table = 'record_version';
  end if;
  return null;
end $function$;
revoke all on function registries.check_versions() from public;

CREATE OR REPLACE FUNCTION registries.find_records(p_registry text, p_names text[], p_value text, p_same jsonb, p_purpose text, p_valid date, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_order text, p_descending boolean, p_offset integer, p_limit integer)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
  with found as materialized (
    select f.* from (
      select distinct on (v.id) v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields,
             v.values #>> string_to_array(p_order, '.') as place
        from registries.record_key k
        join registries.record_version v on v.record_id = k.record_id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
         and k.name || '=' || k.value = any (v.keys)
        join registries.record r on r.id = k.record_id and r.merged_into is null
        join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
       where k.registry = p_registry and k.name = any (p_names) and k.value = p_value
         and not exists (select from jsonb_each_text(p_same) as s(path, value) where (v.values #>> string_to_array(s.path, '.')) is distinct from s.value)) f
     order by case when p_descending then f.place end desc, case when not p_descending then f.place end, f.record_id
     offset p_offset limit p_limit),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
  select f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f
   order by case when p_descending then f.place end desc, case when not p_descending then f.place end, f.record_id;
end $function$;
revoke all on function registries.find_records(text,text[],text,jsonb,text,date,timestamp with time zone,text,text,uuid,uuid,text,boolean,integer,integer) from public;
grant execute on function registries.find_records(text,text[],text,jsonb,text,date,timestamp with time zone,text,text,uuid,uuid,text,boolean,integer,integer) to motlan_app;

CREATE OR REPLACE FUNCTION registries.fold(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(btrim(regexp_replace(regexp_replace(translate(NORMALIZE(written, NFD), 'đĐ'::text, 'dd'::text), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '\s+'::text, ' '::text, 'g'::text)));

CREATE OR REPLACE FUNCTION registries.hidden_by(p_access bigint, p_agency uuid)
 RETURNS TABLE(at timestamp with time zone, reason text, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.at, e.hidden_reason, registries.hidden_till(e.id, e.hidden_until) from registries.access_entry e
   where e.id = p_access and e.reader_agency = p_agency and e.hidden_reason is not null $function$;
revoke all on function registries.hidden_by(bigint,uuid) from public;
grant execute on function registries.hidden_by(bigint,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.hidden_counts(p_now timestamp with time zone)
 RETURNS TABLE(reason text, month date, total integer, hidden integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.hidden_reason, date_trunc('month', e.at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int,
         count(*) filter (where registries.hidden_till(e.id, e.hidden_until) > p_now)::int
    from registries.access_entry e where e.hidden_reason is not null group by 1, 2 order by 2 desc, 1 $function$;
revoke all on function registries.hidden_counts(timestamp with time zone) from public;
grant execute on function registries.hidden_counts(timestamp with time zone) to motlan_app;

CREATE OR REPLACE FUNCTION registries.hidden_due(p_now timestamp with time zone, p_limit integer)
 RETURNS TABLE(id bigint, "personId" uuid, "agencyId" uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.id, e.person_id, e.reader_agency from registries.access_entry e
   where e.hidden_reason is not null and registries.hidden_till(e.id, e.hidden_until) <= p_now
     and not exists (select from registries.hidden_opened o where o.access_id = e.id)
   order by e.id limit p_limit $function$;
revoke all on function registries.hidden_due(timestamp with time zone,integer) from public;
grant execute on function registries.hidden_due(timestamp with time zone,integer) to motlan_app;

CREATE OR REPLACE FUNCTION registries.hidden_now(p_reader text, p_agency uuid)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.id from registries.access_entry e
   where e.tx = pg_current_xact_id()::text::bigint and e.reader_id = p_reader and e.reader_agency = p_agency and e.hidden_reason is not null order by e.id $function$;
revoke all on function registries.hidden_now(text,uuid) from public;
grant execute on function registries.hidden_now(text,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.hidden_of(p_agency uuid, p_limit integer)
 RETURNS TABLE(id bigint, at timestamp with time zone, registry text, purpose text, reason text, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select e.id, e.at, e.registry, e.purpose, e.hidden_reason, registries.hidden_till(e.id, e.hidden_until)
    from registries.access_entry e where e.reader_agency = p_agency and e.hidden_reason is not null order by e.at desc, e.id desc limit p_limit $function$;
revoke all on function registries.hidden_of(uuid,integer) from public;
grant execute on function registries.hidden_of(uuid,integer) to motlan_app;

CREATE OR REPLACE FUNCTION registries.hidden_till(p_access bigint, p_until timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select min(s.until) from registries.hidden_sooner s where s.access_id = p_access),
                  greatest(p_until, (select max(l.until) from registries.hidden_longer l where l.access_id = p_access))) $function$;
revoke all on function registries.hidden_till(bigint,timestamp with time zone) from public;
grant execute on function registries.hidden_till(bigint,timestamp with time zone) to motlan_app;

CREATE OR REPLACE FUNCTION registries.keep_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from registries.record_version v where v.record_id = old.id) or exists (select from registries.record_key k where k.record_id = old.id) then
    raise foreign_key_violation using message = 'the record has versions or keys', constraint = 'record_version_of_record', table = 'record';
  end if;
  return null;
end $function$;
revoke all on function registries.keep_record() from public;

CREATE OR REPLACE FUNCTION registries.keep_records()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise foreign_key_violation using message = 'records are not emptied', table = 'record';
end $function$;
revoke all on function registries.keep_records() from public;

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
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text, merged_into uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
declare
  v_values pg_catalog.text[];
  v_persons pg_catalog.uuid[];
begin
  if p_person is not null then
    v_persons := registries.same_ids(p_person);
  end if;
  return query
  with judged as (
    select  v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, r.merged_into as merged_into,
           case when r.merged_into is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
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
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
end $function$;
revoke all on function registries.read_by_id(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_id(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_id_as_of(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text, merged_into uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
declare
  v_values pg_catalog.text[];
  v_persons pg_catalog.uuid[];
begin
  if p_person is not null then
    v_persons := registries.same_ids_at(p_person, p_recorded);
  end if;
  return query
  with judged as (
    select  v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) as merged_into,
           case when (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
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
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
end $function$;
revoke all on function registries.read_by_id_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_id_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_key(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text, merged_into uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
declare
  v_values pg_catalog.text[];
  v_persons pg_catalog.uuid[];
begin
  if p_person is not null then
    v_persons := registries.same_ids(p_person);
  end if;
  if pg_catalog.length(p_value) = 36 and p_value ~ '^[0-9a-f-]{36}$' then
    v_values := registries.same_ids(p_value::pg_catalog.uuid)::pg_catalog.text[];
  return query
  with judged as (
    select distinct on (v.id) v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, r.merged_into as merged_into,
           case when r.merged_into is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = any (v_values) and p_name || '=' || k.value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
    return;
  end if;
  return query
  with judged as (
    select  v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, r.merged_into as merged_into,
           case when r.merged_into is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = p_value and p_name || '=' || k.value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_to = 'infinity'),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
end $function$;
revoke all on function registries.read_by_key(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_key(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_by_key_as_of(p_registry text, p_name text, p_value text, p_purpose text, p_valid date, p_recorded timestamp with time zone, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_match jsonb, p_dossier uuid, p_draft uuid)
 RETURNS TABLE(record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, recorded_at timestamp with time zone, valid_from date, law text, fields text[], source jsonb, disputed text[], outcome text, merged_into uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
#variable_conflict use_column
declare
  v_values pg_catalog.text[];
  v_persons pg_catalog.uuid[];
begin
  if p_person is not null then
    v_persons := registries.same_ids_at(p_person, p_recorded);
  end if;
  if pg_catalog.length(p_value) = 36 and p_value ~ '^[0-9a-f-]{36}$' then
    v_values := registries.same_ids_at(p_value::pg_catalog.uuid, p_recorded)::pg_catalog.text[];
  return query
  with judged as (
    select distinct on (v.id) v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) as merged_into,
           case when (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = any (v_values) and p_name || '=' || k.value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_from <= p_recorded and v.recorded_to > p_recorded),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
    return;
  end if;
  return query
  with judged as (
    select  v.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.recorded_from, v.valid_from, v.person_ids, p.law, p.fields, p.source, r.disputed, (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) as merged_into,
           case when (select m.living_id from registries.merge m where m.merged_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) is not null then 'merged'
                when p_purpose = 'self' and (p_person is null or not v.person_ids && v_persons) then 'not-yours'
                when p_match is not null and not registries.matches(v.values, p_match) then 'not-matched'
                when p_person is null or v.person_ids && v_persons or p_match is not null then 'given'
                else 'not-yours' end as outcome
      from registries.record_key k join registries.record_version v on v.record_id = k.record_id
      join registries.record r on r.id = v.record_id and r.registry = p_registry
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose
     where k.registry = p_registry and k.name = p_name and k.value = p_value and p_name || '=' || k.value = any (v.keys) and v.valid_from <= p_valid and v.valid_to > p_valid and v.recorded_from <= p_recorded and v.recorded_to > p_recorded),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency,
                                         purpose, law, fields, dossier_id, draft_id, outcome)
    select p_at, p_registry, j.record_id, j.version_id, about.person_id, p_kind, p_reader, p_post, p_agency,
           p_purpose, j.law, j.fields, p_dossier, p_draft, j.outcome
      from judged j left join lateral pg_catalog.unnest(j.person_ids) as about(person_id) on true where j.outcome <> 'merged')
  select j.record_id, j.version_id, j.kind, j.agency_id, case when j.outcome = 'given' then j.values end, j.recorded_from, j.valid_from, j.law, j.fields, j.source, j.disputed, j.outcome,
         j.merged_into
    from judged j;
end $function$;
revoke all on function registries.read_by_key_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) from public;
grant execute on function registries.read_by_key_as_of(text,text,text,text,date,timestamp with time zone,timestamp with time zone,text,text,uuid,uuid,uuid,jsonb,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_for_comparing(p_ids uuid[], p_fields text[], p_valid date, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid)
 RETURNS TABLE(record_id uuid, kind text, agency_id uuid, created_at timestamp with time zone, person_ids uuid[], valid_from date, "values" jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
  with found as (
    select v.id as version_id, v.record_id, r.registry, r.kind, r.agency_id, r.created_at, v.person_ids, v.valid_from, v.values,
           (select string_agg(l.law, '; ') from registries.registry g, jsonb_array_elements_text(g.declaration -> 'law') as l(law) where g.code = r.registry) as law
      from registries.record_version v join registries.record r on r.id = v.record_id
     where v.record_id = any (p_ids) and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, f.registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, 'comparing', f.law, p_fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true)
  select f.record_id, f.kind, f.agency_id, f.created_at, f.person_ids, f.valid_from, f.values from found f;
end $function$;
revoke all on function registries.read_for_comparing(uuid[],text[],date,timestamp with time zone,text,text,uuid,uuid) from public;
grant execute on function registries.read_for_comparing(uuid[],text[],date,timestamp with time zone,text,text,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_history(p_record uuid, p_purpose text, p_keeping_law text, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid, p_person uuid, p_dossier uuid)
 RETURNS TABLE(version_id uuid, valid_from date, valid_to date, recorded_from timestamp with time zone, recorded_to timestamp with time zone, "values" jsonb, reason text, authority jsonb, actor jsonb, law text, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
  with basis as (
    select r.id, r.registry, coalesce(p.law, p_keeping_law) as law, coalesce(p.fields, array['*']) as fields
      from registries.record r left join registries.purpose p on p.registry = r.registry and p.code = p_purpose
     where r.id = p_record and (p.code is not null or (p_purpose = 'keeping' and p_keeping_law is not null))),
  shown as (
    select v.*, b.registry, b.law, b.fields from basis b join registries.record_version v on v.record_id = b.id
     where case when p_purpose = 'self' then p_person = any (v.person_ids) else p_person is null end),
  newest as (select s.id from shown s order by s.recorded_to desc, s.valid_from desc limit 1),
  concerned as (
    select distinct about.person_id from shown s left join lateral unnest(s.person_ids) as about(person_id) on true),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, dossier_id, outcome)
    select p_at, b.registry, b.id, n.id, c.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, b.law, b.fields, p_dossier, 'given'
      from basis b cross join newest n cross join concerned c
     where c.person_id is not null or not exists (select from concerned o where o.person_id is not null))
  select s.id, s.valid_from, nullif(s.valid_to, 'infinity'), s.recorded_from, nullif(s.recorded_to, 'infinity'), s.values, s.reason, s.authority, s.actor, s.law, s.fields
    from shown s order by s.recorded_from, s.valid_from;
end $function$;
revoke all on function registries.read_history(uuid,text,text,timestamp with time zone,text,text,uuid,uuid,uuid,uuid) from public;
grant execute on function registries.read_history(uuid,text,text,timestamp with time zone,text,text,uuid,uuid,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_kept_page(p_registry text, p_keeper uuid, p_after uuid, p_limit integer, p_purpose text, p_valid date, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid)
 RETURNS TABLE(key text, record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
  with page as materialized (
    select r.id, r.kind, r.agency_id, r.merged_into from registries.record r
     where r.registry = p_registry and r.agency_id = p_keeper and r.id > p_after order by r.id limit p_limit),
  found as materialized (
    select pg.id as record_id, v.id as version_id, pg.kind, pg.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
      from page pg
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
      left join registries.record_version v on v.record_id = pg.id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
       and pg.merged_into is null),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true
     where f.version_id is not null)
  select '', f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.record_id;
end $function$;
revoke all on function registries.read_kept_page(text,uuid,uuid,integer,text,date,timestamp with time zone,text,text,uuid,uuid) from public;
grant execute on function registries.read_kept_page(text,uuid,uuid,integer,text,date,timestamp with time zone,text,text,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.read_page(p_registry text, p_name text, p_after_value text, p_after_id uuid, p_limit integer, p_purpose text, p_valid date, p_at timestamp with time zone, p_kind text, p_reader text, p_post uuid, p_agency uuid)
 RETURNS TABLE(key text, record_id uuid, version_id uuid, kind text, agency_id uuid, "values" jsonb, valid_from date, fields text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
  with page as materialized (
    select k.value, k.record_id from registries.record_key k
     where k.registry = p_registry and k.name = p_name and k.is_key and k.held and (k.value, k.record_id) > (p_after_value, p_after_id)
     order by k.value, k.record_id limit p_limit),
  found as materialized (
    select pg.value as key, pg.record_id, v.id as version_id, r.kind, r.agency_id, v.values, v.valid_from, v.person_ids, p.law, p.fields
      from page pg
      join registries.record r on r.id = pg.record_id
      join registries.purpose p on p.registry = p_registry and p.code = p_purpose and p.code <> 'self'
      left join lateral (
        select * from registries.record_version v
         where v.record_id = pg.record_id and v.recorded_to = 'infinity' and v.valid_from <= p_valid and v.valid_to > p_valid
           and not exists (select from registries.merge m where m.merged_id = pg.record_id and m.undone_at = 'infinity') limit 1) v on true),
  entry as (
    insert into registries.access_entry (at, registry, record_id, version_id, person_id, reader_kind, reader_id, reader_post, reader_agency, purpose, law, fields, outcome)
    select p_at, p_registry, f.record_id, f.version_id, about.person_id, p_kind, p_reader, p_post, p_agency, p_purpose, f.law, f.fields, 'given'
      from found f left join lateral unnest(f.person_ids) as about(person_id) on true
     where f.version_id is not null)
  select f.key, f.record_id, f.version_id, f.kind, f.agency_id, f.values, f.valid_from, f.fields from found f order by f.key, f.record_id;
end $function$;
revoke all on function registries.read_page(text,text,text,uuid,integer,text,date,timestamp with time zone,text,text,uuid,uuid) from public;
grant execute on function registries.read_page(text,text,text,uuid,integer,text,date,timestamp with time zone,text,text,uuid,uuid) to motlan_app;

CREATE OR REPLACE FUNCTION registries.same_ids(p_id uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with root as (
    select coalesce((select m.living_id from registries.merge m where m.merged_id = p_id and m.undone_at = 'infinity'), p_id) as id)
  select array(select r.id from root r union select p_id
                union select m.merged_id from root r join registries.merge m on m.living_id = r.id and m.undone_at = 'infinity') $function$;

CREATE OR REPLACE FUNCTION registries.same_ids_at(p_id uuid, p_recorded timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with root as (
    select coalesce((select m.living_id from registries.merge m where m.merged_id = p_id and m.merged_at <= p_recorded and m.undone_at > p_recorded), p_id) as id)
  select array(select r.id from root r union select p_id
                union select m.merged_id from root r join registries.merge m on m.living_id = r.id and m.merged_at <= p_recorded and m.undone_at > p_recorded) $function$;
