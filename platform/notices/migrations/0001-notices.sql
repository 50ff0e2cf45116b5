-- Notices to people: what was said stays said, in the portal's inbox, and each message of it by another channel once.

create table notices.known_dossier (
  dossier_id uuid primary key,
  code text not null,
  person_id uuid not null
);
comment on table notices.known_dossier is 'Code and applicant of a dossier as its first news told them: news of other rooms (a payment) carries the id alone.';

create table notices.notice (
  id uuid primary key,
  event_key uuid not null,
  person_id uuid not null,
  kind text not null,
  dossier_id uuid not null,
  -- {vi, en}: kept as they were said, whatever the templates say later.
  title jsonb not null,
  body jsonb not null,
  link text not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (event_key, person_id)
);
create index notice_person on notices.notice (person_id, at desc, id desc);
create index notice_unread on notices.notice (person_id) where read_at is null;
comment on table notices.notice is 'One piece of news for one person (thông báo), shown in the portal; made once per event and person.';

create table notices.message (
  notice_id uuid not null references notices.notice,
  channel text not null check (channel in ('sms', 'email')),
  state text not null check (state in ('queued', 'sent', 'failed', 'no-contact')),
  attempts int not null default 0,
  next_at timestamptz,
  sent_at timestamptz,
  fault text,
  primary key (notice_id, channel),
  check ((state = 'queued') = (next_at is not null))
);
create index message_queued on notices.message (next_at) where state = 'queued';
comment on table notices.message is 'The notice as a short message or an e-mail: queued, sent, failed after every attempt, or nobody to send it to.';

grant select, insert, update on notices.notice, notices.message to motlan_app;
grant select, insert on notices.known_dossier to motlan_app;

-- Second lock on personal data: in a transaction a person sees the own notices alone; officials have none here.
alter table notices.notice enable row level security;
create policy own_notices on notices.notice to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end)
  with check (true);
