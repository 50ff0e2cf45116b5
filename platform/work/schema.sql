-- work: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table work.hand_over (
  id uuid not null,
  agency_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  request_key text not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint hand_over_pkey PRIMARY KEY (id),
  constraint hand_over_by_id_request_key_key UNIQUE (by_id, request_key),
  constraint hand_over_check CHECK ((to_id <> from_id))
);
CREATE INDEX hand_over_agency ON work.hand_over USING btree (agency_id, at DESC);
grant insert, select, update on work.hand_over to motlan_app;
comment on table work.hand_over is 'The open dossiers of one official given to another at once (bàn giao công việc); for a few minutes it can be taken back.';

create table work.hand_over_line (
  hand_over_id uuid not null,
  dossier_id uuid not null,
  post text not null,
  constraint hand_over_line_pkey PRIMARY KEY (hand_over_id, dossier_id, post),
  constraint hand_over_line_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES work.hand_over(id)
);
grant insert, select on work.hand_over_line to motlan_app;
comment on table work.hand_over_line is 'Which lines of the queue changed hands. Insert only.';

create table work.meeting (
  id uuid not null,
  agency_id uuid not null,
  procedure_code text not null,
  step text not null,
  name jsonb not null,
  rules jsonb not null,
  at timestamp with time zone not null,
  place text not null,
  state text not null,
  called_by uuid not null,
  called_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by jsonb,
  document_id uuid,
  revision integer not null default 1,
  request_key text not null,
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_called_by_request_key_key UNIQUE (called_by, request_key),
  constraint meeting_place_check CHECK (((length(place) >= 1) AND (length(place) <= 300))),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['called'::text, 'concluded'::text, 'cancelled'::text])))
);
alter table work.meeting enable row level security;
CREATE INDEX meeting_agency ON work.meeting USING btree (agency_id, at DESC);
create policy agency on work.meeting for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select, update on work.meeting to motlan_app;
comment on table work.meeting is 'A meeting of a council (cuộc họp hội đồng) that decides a step of dossiers.';

create table work.meeting_item (
  meeting_id uuid not null,
  dossier_id uuid not null,
  agency_id uuid not null,
  n integer not null,
  code text not null,
  applicant text not null,
  fields jsonb not null,
  outcome text,
  pending boolean not null default true,
  constraint meeting_item_pkey PRIMARY KEY (meeting_id, dossier_id),
  constraint meeting_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES work.meeting(id)
);
alter table work.meeting_item enable row level security;
CREATE UNIQUE INDEX meeting_item_pending ON work.meeting_item USING btree (dossier_id) WHERE pending;
create policy agency on work.meeting_item for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select, update on work.meeting_item to motlan_app;

create table work.meeting_seat (
  meeting_id uuid not null,
  n integer not null,
  agency_id uuid not null,
  title jsonb not null,
  official_id uuid,
  name text not null,
  chairs boolean not null,
  constraint meeting_seat_pkey PRIMARY KEY (meeting_id, n),
  constraint meeting_seat_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES work.meeting(id)
);
alter table work.meeting_seat enable row level security;
CREATE UNIQUE INDEX meeting_chair ON work.meeting_seat USING btree (meeting_id) WHERE chairs;
create policy agency on work.meeting_seat for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.meeting_seat to motlan_app;

create table work.meeting_vote (
  meeting_id uuid not null,
  dossier_id uuid not null,
  seat integer not null,
  agency_id uuid not null,
  choice text not null,
  signature jsonb not null,
  constraint meeting_vote_pkey PRIMARY KEY (meeting_id, dossier_id, seat),
  constraint meeting_vote_meeting_id_dossier_id_fkey FOREIGN KEY (meeting_id, dossier_id) REFERENCES work.meeting_item(meeting_id, dossier_id),
  constraint meeting_vote_meeting_id_seat_fkey FOREIGN KEY (meeting_id, seat) REFERENCES work.meeting_seat(meeting_id, n)
);
alter table work.meeting_vote enable row level security;
create policy agency on work.meeting_vote for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.meeting_vote to motlan_app;
comment on table work.meeting_vote is 'A member''s signed vote on a dossier. Insert only.';

create table work.mention (
  note_id uuid not null,
  agency_id uuid not null,
  official_id uuid not null,
  at timestamp with time zone not null,
  constraint mention_pkey PRIMARY KEY (note_id, official_id),
  constraint mention_note_id_fkey FOREIGN KEY (note_id) REFERENCES work.note(id)
);
alter table work.mention enable row level security;
CREATE INDEX mention_official ON work.mention USING btree (official_id, at DESC);
create policy agency on work.mention for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.mention to motlan_app;

create table work.note (
  id uuid not null,
  agency_id uuid not null,
  dossier_id uuid not null,
  code text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  words text not null,
  corrects uuid,
  request_key text not null,
  constraint note_pkey PRIMARY KEY (id),
  constraint note_by_id_request_key_key UNIQUE (by_id, request_key),
  constraint note_corrects_key UNIQUE (corrects),
  constraint note_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint note_corrects_fkey FOREIGN KEY (corrects) REFERENCES work.note(id)
);
alter table work.note enable row level security;
CREATE INDEX note_dossier ON work.note USING btree (dossier_id, at, id);
create policy agency on work.note for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.note to motlan_app;
comment on table work.note is 'An internal note on a dossier (ghi chú nội bộ). Insert only; the applicant never sees it.';

create table work.note_seen (
  note_id uuid not null,
  agency_id uuid not null,
  official_id uuid not null,
  at timestamp with time zone not null,
  constraint note_seen_pkey PRIMARY KEY (note_id, official_id),
  constraint note_seen_note_id_fkey FOREIGN KEY (note_id) REFERENCES work.note(id)
);
alter table work.note_seen enable row level security;
create policy agency on work.note_seen for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.note_seen to motlan_app;

create table work.template (
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  procedure_code text,
  version integer not null default 1,
  title text not null,
  words text not null,
  retired_at timestamp with time zone,
  request_key text,
  constraint template_pkey PRIMARY KEY (id),
  constraint template_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'refusal'::text, 'opinion'::text]))),
  constraint template_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint template_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
alter table work.template enable row level security;
CREATE INDEX template_agency ON work.template USING btree (agency_id, kind) WHERE (retired_at IS NULL);
CREATE UNIQUE INDEX template_request ON work.template USING btree (agency_id, request_key);
create policy agency on work.template for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select, update on work.template to motlan_app;

create table work.template_version (
  template_id uuid not null,
  version integer not null,
  agency_id uuid not null,
  title text not null,
  words text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint template_version_pkey PRIMARY KEY (template_id, version),
  constraint template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES work.template(id)
);
alter table work.template_version enable row level security;
create policy agency on work.template_version for all to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
grant insert, select on work.template_version to motlan_app;
comment on table work.template_version is 'What an answer template (mẫu trả lời) said, version by version. Insert only.';

create table work.told (
  id bigint not null generated always as identity,
  agency_id uuid not null,
  dossier_id uuid not null,
  step text not null,
  step_due_at timestamp with time zone not null,
  level smallint not null,
  official_id uuid not null,
  post_id uuid not null,
  at timestamp with time zone not null,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_dossier_id_step_step_due_at_level_official_id_key UNIQUE (dossier_id, step, step_due_at, level, official_id),
  constraint told_level_check CHECK ((level = ANY (ARRAY[1, 2])))
);
CREATE INDEX told_agency ON work.told USING btree (agency_id, at DESC);
grant insert, select on work.told to motlan_app;
comment on table work.told is 'Which superior was told of which late step, and when (báo cáo lên cấp trên). Insert only.';

create table work.transfer (
  id uuid not null,
  agency_id uuid not null,
  to_agency_id uuid not null,
  to_agency jsonb not null,
  to_unit text not null,
  to_official uuid,
  note text not null,
  state text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  giver jsonb not null,
  ended_at timestamp with time zone,
  taker jsonb,
  reason text,
  document_id uuid,
  revision integer not null default 1,
  request_key text not null,
  constraint transfer_pkey PRIMARY KEY (id),
  constraint transfer_given_by_request_key_key UNIQUE (given_by, request_key),
  constraint transfer_state_check CHECK ((state = ANY (ARRAY['given'::text, 'taken'::text, 'declined'::text, 'withdrawn'::text])))
);
alter table work.transfer enable row level security;
CREATE INDEX transfer_from ON work.transfer USING btree (agency_id, given_at DESC);
CREATE INDEX transfer_to ON work.transfer USING btree (to_agency_id, given_at DESC);
create policy either on work.transfer for all to motlan_app using ((work.here(agency_id) OR work.here(to_agency_id))) with check ((work.here(agency_id) OR work.here(to_agency_id)));
grant insert, select, update on work.transfer to motlan_app;
comment on table work.transfer is 'Minutes of handing dossiers over (biên bản giao nhận hồ sơ): signed by the giver, then by the taker; nothing is handed over before that.';

create table work.transfer_line (
  transfer_id uuid not null,
  dossier_id uuid not null,
  n integer not null,
  code text not null,
  title jsonb not null,
  applicant text not null,
  papers text not null,
  difference text,
  pending boolean not null default true,
  constraint transfer_line_pkey PRIMARY KEY (transfer_id, dossier_id),
  constraint transfer_line_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES work.transfer(id)
);
alter table work.transfer_line enable row level security;
CREATE INDEX transfer_line_dossier ON work.transfer_line USING btree (dossier_id);
CREATE UNIQUE INDEX transfer_pending ON work.transfer_line USING btree (dossier_id) WHERE pending;
create policy with_transfer on work.transfer_line for all to motlan_app using ((EXISTS ( SELECT
   FROM work.transfer t
  WHERE (t.id = transfer_line.transfer_id)))) with check ((EXISTS ( SELECT
   FROM work.transfer t
  WHERE (t.id = transfer_line.transfer_id))));
grant insert, select, update on work.transfer_line to motlan_app;

CREATE OR REPLACE FUNCTION work.here(agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) WHEN 'official'::text THEN ((agency)::text = current_setting('motlan.agency_id'::text, true)) WHEN 'system'::text THEN true ELSE false END;
revoke all on function work.here(uuid) from public;
grant execute on function work.here(uuid) to motlan_app;
