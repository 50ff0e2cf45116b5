-- kernel: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table kernel.audit_leaf (
  event_key uuid not null,
  hash bytea not null,
  tx xid8 not null default pg_current_xact_id(),
  number bigint,
  entry bytea,
  source text,
  reference bigint,
  about uuid,
  constraint audit_leaf_pkey PRIMARY KEY (event_key),
  constraint audit_leaf_number_key UNIQUE (number),
  constraint audit_leaf_entry_check CHECK ((octet_length(entry) = 32)),
  constraint audit_leaf_hash_check CHECK ((octet_length(hash) = 32))
);
CREATE INDEX audit_leaf_about ON kernel.audit_leaf USING btree (about, source, reference) WHERE (about IS NOT NULL);
CREATE UNIQUE INDEX audit_leaf_reference ON kernel.audit_leaf USING btree (source, reference) WHERE (source IS NOT NULL);
CREATE INDEX audit_leaf_unnumbered ON kernel.audit_leaf USING btree (tx, event_key) WHERE (number IS NULL);
grant insert, select on kernel.audit_leaf to motlan_app;
grant update (number) on kernel.audit_leaf to motlan_app;
comment on table kernel.audit_leaf is 'One leaf an event; one sequencer numbers leaves after the commit.';
comment on column kernel.audit_leaf.entry is 'SHA-256 of what was logged, in its one spelling: the log''s public entry. Null for leaves of before, whose hash is of the thing itself; those entries are not given out.';
comment on column kernel.audit_leaf.source is 'Whose thing it is where it is no event ("registries.access"), and by which number that room finds it.';
comment on column kernel.audit_leaf.about is 'The person concerned, so that they learn of a thing of theirs that is gone. Never given out.';

create table kernel.audit_node (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  constraint audit_node_pkey PRIMARY KEY (level, index)
);
grant insert, select on kernel.audit_node to motlan_app;

create table kernel.checkpoint (
  size bigint not null,
  root bytea not null,
  signed text not null,
  at timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (size),
  constraint checkpoint_root_check CHECK ((octet_length(root) = 32))
);
grant insert, select on kernel.checkpoint to motlan_app;
comment on table kernel.checkpoint is 'Signed tree heads over the first `size` leaves.';

create table kernel.checkpoint_stamp (
  size bigint not null,
  token bytea not null,
  at timestamp with time zone not null,
  constraint checkpoint_stamp_pkey PRIMARY KEY (size)
);
grant insert, select on kernel.checkpoint_stamp to motlan_app;
comment on table kernel.checkpoint_stamp is 'Time-stamps (RFC 3161) over the text of checkpoints; one covers every leaf before it.';

create table kernel.cosignature (
  size bigint not null,
  witness text not null,
  line text not null,
  at timestamp with time zone not null,
  constraint cosignature_pkey PRIMARY KEY (size, witness)
);
CREATE INDEX cosignature_witness ON kernel.cosignature USING btree (witness, size DESC);
grant insert, select on kernel.cosignature to motlan_app;
comment on table kernel.cosignature is 'The lines by which witnesses put their names under checkpoints of ours.';

create table kernel.event (
  id bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  key uuid not null,
  at timestamp with time zone not null,
  type text not null,
  subject uuid not null,
  agency_id uuid,
  actor jsonb not null,
  data jsonb not null,
  constraint event_pkey PRIMARY KEY (tx, id)
);
CREATE UNIQUE INDEX event_key ON kernel.event USING btree (key);
CREATE INDEX event_subject ON kernel.event USING btree (subject);
grant insert, select on kernel.event to motlan_app;
comment on table kernel.event is 'Every act, in order (tx, id). Ids and references only: no personal value.';

create table kernel.fork_seen (
  origin text not null,
  size bigint not null,
  note text not null,
  at timestamp with time zone not null,
  constraint fork_seen_pkey PRIMARY KEY (origin, size)
);
grant insert, select on kernel.fork_seen to motlan_app;
comment on table kernel.fork_seen is 'Checkpoints another log signed that do not go on from the one we know: the proof that it wrote its history anew.';

create table kernel.listener (
  name text not null,
  tx xid8 not null default '0'::xid8,
  id bigint not null default 0,
  moved_at timestamp with time zone,
  failed_key uuid,
  fault text,
  tries integer not null default 0,
  failing_since timestamp with time zone,
  tried_at timestamp with time zone,
  next_at timestamp with time zone,
  constraint listener_pkey PRIMARY KEY (name)
);
grant insert, select, update on kernel.listener to motlan_app;
comment on column kernel.listener.failed_key is 'The event right after the cursor, which the listener could not hear; null while all goes well.';
comment on column kernel.listener.fault is 'The code of the refusal or the class of the error, never its message.';
comment on column kernel.listener.next_at is 'Not tried again before.';

create table kernel.log_check (
  one boolean not null default true,
  next bigint not null default 0,
  round_began_at timestamp with time zone,
  whole_at timestamp with time zone,
  whole_size bigint,
  constraint log_check_pkey PRIMARY KEY (one),
  constraint log_check_one_check CHECK (one)
);
grant select, update on kernel.log_check to motlan_app;
comment on table kernel.log_check is 'How far the present look over the log is, and when the last whole one ended.';

create table kernel.log_finding (
  id bigint not null generated always as identity,
  kind text not null,
  number bigint not null,
  happened_at timestamp with time zone,
  what text,
  found_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  mended_at timestamp with time zone,
  constraint log_finding_pkey PRIMARY KEY (id),
  constraint log_finding_kind_number_key UNIQUE (kind, number)
);
grant insert, select on kernel.log_finding to motlan_app;
grant update (seen_at, mended_at) on kernel.log_finding to motlan_app;
comment on table kernel.log_finding is 'What does not agree with the signed log: which number, of when, since when we know. mended_at: a later look found it in order.';

create table kernel.migration (
  room text not null,
  name text not null,
  checksum text not null,
  breaking boolean not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (room, name)
);
grant select on kernel.migration to motlan_app;

create table kernel.passed_event (
  listener text not null,
  event_key uuid not null,
  fault text not null,
  tries integer not null,
  why text not null,
  passed_by text not null,
  at timestamp with time zone not null,
  asked_at timestamp with time zone,
  heard_at timestamp with time zone,
  constraint passed_event_pkey PRIMARY KEY (listener, event_key)
);
grant insert, select, update on kernel.passed_event to motlan_app;
comment on table kernel.passed_event is 'Events that a listener went past unheard, because somebody said why. The event itself stays.';
comment on column kernel.passed_event.asked_at is 'Somebody asked that it be heard after all; null again when that failed.';

create table kernel.passed_job (
  job_id bigint not null,
  task text not null,
  fault text not null,
  why text not null,
  passed_by text not null,
  at timestamp with time zone not null,
  constraint passed_job_pkey PRIMARY KEY (job_id)
);
grant delete, insert, select, update on kernel.passed_job to motlan_app;
comment on table kernel.passed_job is 'Jobs that are not to be tried again, because somebody said why. The job itself stays in the queue, given up.';

create table kernel.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);
grant insert, select, update on kernel.setting to motlan_app;

create table kernel.timetable (
  one boolean not null default true,
  looked_until timestamp with time zone not null,
  constraint timetable_pkey PRIMARY KEY (one),
  constraint timetable_one_check CHECK (one)
);
grant insert, select, update on kernel.timetable to motlan_app;
comment on table kernel.timetable is 'The minute up to which every turn of every recurring job was put into the queue.';

create table kernel.turn_trouble (
  task text not null,
  fault text not null,
  tries integer not null,
  since timestamp with time zone not null,
  tried_at timestamp with time zone not null,
  constraint turn_trouble_pkey PRIMARY KEY (task)
);
grant delete, insert, select, update on kernel.turn_trouble to motlan_app;
comment on table kernel.turn_trouble is 'Recurring jobs whose last turns failed: each new turn takes the place of the one before, so that the queue itself does not know.';

create table kernel.witnessed (
  origin text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamp with time zone not null,
  constraint witnessed_pkey PRIMARY KEY (origin)
);
grant insert, select, update on kernel.witnessed to motlan_app;
comment on table kernel.witnessed is 'The newest checkpoint of another log that this node has signed: it signs none that does not go on from it.';
