-- notices: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

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
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint message_check CHECK (((state = 'queued'::text) = (next_at IS NOT NULL))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'no-contact'::text]))),
  constraint message_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices.notice(id)
);
CREATE INDEX message_queued ON notices.message USING btree (next_at) WHERE (state = 'queued'::text);
grant insert, select, update on notices.message to motlan_app;
comment on table notices.message is 'The notice as a short message or an e-mail: queued, sent, failed after every attempt, or nobody to send it to.';

create table notices.notice (
  id uuid not null,
  event_key uuid not null,
  person_id uuid not null,
  kind text not null,
  dossier_id uuid not null,
  title jsonb not null,
  body jsonb not null,
  link text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_event_key_person_id_key UNIQUE (event_key, person_id)
);
alter table notices.notice enable row level security;
CREATE INDEX notice_person ON notices.notice USING btree (person_id, at DESC, id DESC);
CREATE INDEX notice_unread ON notices.notice USING btree (person_id) WHERE (read_at IS NULL);
create policy own_notices on notices.notice for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on notices.notice to motlan_app;
comment on table notices.notice is 'One piece of news for one person (thông báo), shown in the portal; made once per event and person.';
