-- Webhooks (địa chỉ nhận tin): where an agency's own system hears what becomes of consents to its agreements, and what waits to be told there.

create table consents.webhook (
  id uuid primary key,
  agency_id uuid not null,
  url text not null check (length(url) <= 2000),
  disabled boolean not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  -- When its next round is; null while nothing waits.
  next_at timestamptz,
  -- Failures in a row.
  attempts int not null default 0,
  trouble text,
  since timestamptz,
  delivered bigint not null default 0,
  delivered_at timestamptz
);
create unique index webhook_address on consents.webhook (agency_id, url) where ended_at is null;
create index webhook_due on consents.webhook (next_at) where next_at is not null;
comment on table consents.webhook is 'Where an agency''s system hears of consents to its agreements (địa chỉ nhận tin).';

create table consents.webhook_secret (
  id bigint generated always as identity primary key,
  webhook_id uuid not null references consents.webhook (id),
  secret text not null,
  at timestamptz not null
);
create index webhook_secret_newest on consents.webhook_secret (webhook_id, id);
comment on table consents.webhook_secret is 'What a webhook''s tellings are signed with; the newest is used. Insert only, read by the node alone.';

create table consents.telling (
  seq bigint generated always as identity primary key,
  webhook_id uuid not null references consents.webhook (id),
  agency_id uuid not null,
  -- The event's: the same however often it is sent.
  key uuid not null,
  consent_id uuid not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'dead', 'skipped')),
  attempts int not null default 0,
  reason text,
  dead_at timestamptz,
  settled_by jsonb,
  settled_why text check (length(settled_why) <= 500),
  unique (webhook_id, key)
);
create index telling_next on consents.telling (webhook_id, seq) where state = 'waiting';
create index telling_dead on consents.telling (webhook_id, consent_id, seq) where state = 'dead';
comment on table consents.telling is 'What a webhook is to be told yet, in order; a dead letter waits for somebody. What was taken is deleted.';

grant select, insert, update on consents.webhook to motlan_app;
grant select, insert on consents.webhook_secret to motlan_app;
grant select, insert, update, delete on consents.telling to motlan_app;

alter table consents.webhook enable row level security;
create policy owner on consents.webhook to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end);
alter table consents.webhook_secret enable row level security;
create policy node on consents.webhook_secret to motlan_app
  using (coalesce(current_setting('motlan.actor', true), '') like 'system:%')
  with check (true);
alter table consents.telling enable row level security;
create policy owner on consents.telling to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end);
