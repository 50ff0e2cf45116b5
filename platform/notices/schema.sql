-- notices: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table notices.email_code (
  person_id uuid not null,
  email text not null,
  code_hash bytea,
  expires_at timestamp with time zone,
  tries integer not null default 0,
  asked integer not null,
  asked_since timestamp with time zone not null,
  constraint email_code_pkey PRIMARY KEY (person_id)
);
alter table notices.email_code enable row level security;
create policy own_code on notices.email_code for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant delete, insert, select, update on notices.email_code to motlan_app;
comment on table notices.email_code is 'An e-mail address that waits for its code; the code itself is never kept.';

create table notices.known_dossier (
  dossier_id uuid not null,
  code text not null,
  person_id uuid not null,
  constraint known_dossier_pkey PRIMARY KEY (dossier_id)
);
grant insert, select on notices.known_dossier to motlan_app;
comment on table notices.known_dossier is 'Code and applicant of a dossier as its first news told them: news of other rooms (a payment) carries the id alone.';

create table notices.message (
  notice_id uuid not null,
  channel text not null,
  state text not null,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  sent_at timestamp with time zone,
  fault text,
  constraint message_pkey PRIMARY KEY (notice_id, channel),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'letter'::text]))),
  constraint message_check CHECK (((state = 'queued'::text) = (next_at IS NOT NULL))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'no-contact'::text, 'delivered'::text, 'returned'::text]))),
  constraint message_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices.notice(id)
);
CREATE INDEX message_letters ON notices.message USING btree (sent_at) WHERE ((channel = 'letter'::text) AND (state = 'sent'::text));
CREATE INDEX message_queued ON notices.message USING btree (next_at) WHERE (state = 'queued'::text);
grant insert, select, update on notices.message to motlan_app;
comment on table notices.message is 'The notice as a short message or an e-mail: queued, sent, failed after every attempt, or nobody to send it to.';

create table notices.notice (
  id uuid not null,
  event_key uuid not null,
  person_id uuid not null,
  kind text not null,
  dossier_id uuid,
  title jsonb not null,
  body jsonb not null,
  link text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  agency_id uuid,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_event_key_person_id_key UNIQUE (event_key, person_id)
);
alter table notices.notice enable row level security;
CREATE INDEX notice_person ON notices.notice USING btree (person_id, at DESC, id DESC);
CREATE INDEX notice_unread ON notices.notice USING btree (person_id) WHERE (read_at IS NULL);
create policy own_notices on notices.notice for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((agency_id IS NULL) AND ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2)))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on notices.notice to motlan_app;
comment on table notices.notice is 'One piece of news for one person (thông báo), shown in the portal; made once per event and person.';
comment on column notices.notice.agency_id is 'The agency at whose desk an official is told; null for what a person is told in the portal.';

create table notices.setting (
  person_id uuid not null,
  language text not null,
  by_sms boolean not null,
  by_email boolean not null,
  by_letter boolean not null,
  email text,
  letter_name text,
  letter_address text,
  constraint setting_pkey PRIMARY KEY (person_id),
  constraint setting_check CHECK (((NOT by_letter) OR ((letter_name IS NOT NULL) AND (letter_address IS NOT NULL)))),
  constraint setting_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
);
alter table notices.setting enable row level security;
create policy own_setting on notices.setting for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on notices.setting to motlan_app;
comment on table notices.setting is 'How a person wants to be told; without a row: in Vietnamese, to the phone of the account.';
