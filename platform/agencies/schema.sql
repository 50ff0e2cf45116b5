-- agencies: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table agencies.absence (
  id uuid not null,
  agency_id uuid not null,
  official_id uuid not null,
  stand_in_id uuid not null,
  reason text not null,
  valid_from date not null,
  valid_to date not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  request_key text not null,
  scope text not null default 'sign'::text,
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_entered_by_request_key_key UNIQUE (entered_by, request_key),
  constraint absence_check CHECK ((stand_in_id <> official_id)),
  constraint absence_check1 CHECK ((valid_to > valid_from)),
  constraint absence_reason_check CHECK ((reason = ANY (ARRAY['leave'::text, 'mission'::text, 'illness'::text, 'training'::text, 'other'::text]))),
  constraint absence_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'act'::text, 'sign'::text]))),
  constraint absence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies.agency(id),
  constraint absence_official_id_fkey FOREIGN KEY (official_id) REFERENCES agencies.official(id),
  constraint absence_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES agencies.official(id)
);
CREATE INDEX absence_agency ON agencies.absence USING btree (agency_id, valid_to) WHERE (ended_at IS NULL);
grant insert, select, update on agencies.absence to motlan_app;
comment on table agencies.absence is 'An official away from an agency (nghỉ phép, đi công tác) and the colleague who does their work; valid_to is the first day back.';
comment on column agencies.absence.scope is 'read: sees the work; act: does it, but signs nothing; sign: everything (phạm vi làm thay).';

create table agencies.agency (
  id uuid not null,
  kind text not null,
  level text not null,
  name_vi text not null,
  name_en text not null,
  search text not null,
  code text not null,
  code_origin text not null,
  place_id uuid,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  phone text,
  address text,
  hours_vi text,
  hours_en text,
  bank_bin text,
  bank_account text,
  bank_holder text,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_check CHECK ((valid_to > valid_from)),
  constraint agency_code_origin_check CHECK ((code_origin = ANY (ARRAY['official'::text, 'before-2025'::text, 'ours'::text]))),
  constraint agency_level_check CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'commune'::text]))),
  constraint agency_name_en_check CHECK ((name_en <> ''::text)),
  constraint agency_name_vi_check CHECK ((name_vi <> ''::text)),
  constraint agency_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agencies.agency(id)
);
CREATE UNIQUE INDEX agency_code ON agencies.agency USING btree (code) WHERE (valid_to IS NULL);
CREATE INDEX agency_parent ON agencies.agency USING btree (parent_id);
CREATE INDEX agency_place ON agencies.agency USING btree (place_id);
CREATE INDEX agency_search ON agencies.agency USING btree (search text_pattern_ops);
grant insert, select, update on agencies.agency to motlan_app;
comment on table agencies.agency is 'An authority (cơ quan). The id is a surrogate that never changes meaning; valid_to is the first day it no longer exists.';

create table agencies.appointment (
  id uuid not null,
  post_id uuid not null,
  official_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_check CHECK ((valid_to > valid_from)),
  constraint appointment_official_id_fkey FOREIGN KEY (official_id) REFERENCES agencies.official(id),
  constraint appointment_post_id_fkey FOREIGN KEY (post_id) REFERENCES agencies.post(id)
);
CREATE INDEX appointment_official ON agencies.appointment USING btree (official_id);
CREATE UNIQUE INDEX appointment_open ON agencies.appointment USING btree (post_id, official_id) WHERE (valid_to IS NULL);
grant insert, select, update on agencies.appointment to motlan_app;
comment on table agencies.appointment is 'Who holds a post, from when, until when (the first day no longer).';

create table agencies.competence (
  agency_id uuid not null,
  matter text not null,
  place_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint competence_pkey PRIMARY KEY (agency_id, matter, place_id, valid_from),
  constraint competence_check CHECK ((valid_to > valid_from)),
  constraint competence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies.agency(id)
);
CREATE INDEX competence_matter ON agencies.competence USING btree (matter, place_id);
grant insert, select, update on agencies.competence to motlan_app;
comment on table agencies.competence is 'For what matter and what place an authority is competent (thẩm quyền).';

create table agencies.day_off (
  agency_id uuid not null,
  day date not null,
  reason_vi text not null,
  reason_en text not null,
  constraint day_off_pkey PRIMARY KEY (agency_id, day),
  constraint day_off_reason_en_check CHECK ((reason_en <> ''::text)),
  constraint day_off_reason_vi_check CHECK ((reason_vi <> ''::text)),
  constraint day_off_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies.agency(id)
);
grant delete, insert, select on agencies.day_off to motlan_app;
comment on table agencies.day_off is 'A day on which an authority alone does not work (ngày nghỉ riêng), and why.';

create table agencies.delegation (
  id uuid not null,
  agency_id uuid not null,
  from_post text not null,
  official_id uuid not null,
  post_id uuid not null,
  decision_number text not null,
  decided_on date not null,
  matters text[] not null,
  valid_from date not null,
  valid_to date not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  request_key text not null,
  constraint delegation_pkey PRIMARY KEY (id),
  constraint delegation_entered_by_request_key_key UNIQUE (entered_by, request_key),
  constraint delegation_check CHECK ((valid_to > valid_from)),
  constraint delegation_decision_number_check CHECK ((decision_number <> ''::text)),
  constraint delegation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies.agency(id),
  constraint delegation_official_id_fkey FOREIGN KEY (official_id) REFERENCES agencies.official(id),
  constraint delegation_post_id_fkey FOREIGN KEY (post_id) REFERENCES agencies.post(id)
);
CREATE INDEX delegation_agency ON agencies.delegation USING btree (agency_id, valid_to);
grant insert, select, update on agencies.delegation to motlan_app;
comment on table agencies.delegation is 'Signing by authority of the head (thừa ủy quyền, Decree 30/2020 art. 13.4): by which decision, until when, for which matters; none named: for all.';

create table agencies.official (
  id uuid not null,
  person_id uuid not null,
  staff_code text not null,
  name text not null,
  constraint official_pkey PRIMARY KEY (id),
  constraint official_person_id_key UNIQUE (person_id),
  constraint official_staff_code_key UNIQUE (staff_code),
  constraint official_name_check CHECK ((name <> ''::text))
);
grant insert, select, update on agencies.official to motlan_app;
comment on table agencies.official is 'An official (cán bộ, công chức), named as in the decision of appointment.';

create table agencies.post (
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  title_vi text not null,
  title_en text not null,
  valid_from date not null,
  valid_to date,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_check CHECK ((valid_to > valid_from)),
  constraint post_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agencies.agency(id)
);
CREATE INDEX post_agency ON agencies.post USING btree (agency_id, kind);
grant insert, select, update on agencies.post to motlan_app;
comment on table agencies.post is 'A post (vị trí việc làm) of an authority; what its kind allows stands in POST_KINDS.';

create table agencies.succession (
  old_id uuid not null,
  new_id uuid not null,
  effective_on date not null,
  legal_basis text,
  constraint succession_pkey PRIMARY KEY (old_id, new_id),
  constraint succession_check CHECK ((old_id <> new_id)),
  constraint succession_new_id_fkey FOREIGN KEY (new_id) REFERENCES agencies.agency(id),
  constraint succession_old_id_fkey FOREIGN KEY (old_id) REFERENCES agencies.agency(id)
);
grant insert, select on agencies.succession to motlan_app;
comment on table agencies.succession is 'Which authority took over from which, and when.';
