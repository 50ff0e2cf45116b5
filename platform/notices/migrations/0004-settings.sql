-- How a person wants to be told: language, channels, an e-mail address they confirmed, an address for letters; and what became of a letter.

create table notices.setting (
  person_id uuid primary key,
  language text not null check (language in ('vi', 'en')),
  by_sms boolean not null,
  by_email boolean not null,
  by_letter boolean not null,
  -- Confirmed by a code that was sent there.
  email text,
  letter_name text,
  letter_address text,
  check (not by_letter or (letter_name is not null and letter_address is not null))
);
comment on table notices.setting is 'How a person wants to be told; without a row: in Vietnamese, to the phone of the account.';

create table notices.email_code (
  person_id uuid primary key,
  email text not null,
  code_hash bytea,
  expires_at timestamptz,
  tries int not null default 0,
  -- How many codes were asked for since when: an address of somebody else must not be flooded.
  asked int not null,
  asked_since timestamptz not null
);
comment on table notices.email_code is 'An e-mail address that waits for its code; the code itself is never kept.';

grant select, insert, update on notices.setting to motlan_app;
grant select, insert, update, delete on notices.email_code to motlan_app;

alter table notices.setting enable row level security;
create policy own_setting on notices.setting to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end)
  with check (true);
alter table notices.email_code enable row level security;
create policy own_code on notices.email_code to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end)
  with check (true);

alter table notices.message drop constraint message_channel_check;
alter table notices.message add constraint message_channel_check check (channel in ('sms', 'email', 'letter'));
alter table notices.message drop constraint message_state_check;
alter table notices.message add constraint message_state_check
  check (state in ('queued', 'sent', 'failed', 'no-contact', 'delivered', 'returned'));
create index message_letters on notices.message (sent_at) where channel = 'letter' and state = 'sent';
