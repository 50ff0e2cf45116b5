-- subscriptions: what this node publishes, to whom, what waits and what could not be delivered; and what other nodes delivered here.

create table subscriptions.topic (
  subsystem text not null,
  code text not null,
  title jsonb not null,
  -- The CloudEvents type.
  type text not null,
  source jsonb not null,
  agency_id uuid,
  enabled boolean not null default true,
  primary key (subsystem, code)
);
comment on table subscriptions.topic is 'A topic (chủ đề): which of this node''s events others may hear. Who may, for which purposes, stands with the service of the same name in the exchange.';

create table subscriptions.occurrence (
  seq bigint generated always as identity primary key,
  subsystem text not null,
  code text not null,
  event_key uuid not null,
  at timestamptz not null,
  subject text not null,
  -- A record's read at delivery, for the purpose of whoever hears; never a value of a person.
  record jsonb,
  data jsonb,
  unique (subsystem, code, event_key),
  foreign key (subsystem, code) references subscriptions.topic (subsystem, code)
);
create index occurrence_topic on subscriptions.occurrence (subsystem, code, seq);
create index occurrence_at on subscriptions.occurrence (subsystem, code, at);
comment on table subscriptions.occurrence is 'What happened, by topic, numbered in the order of its commit.';

create table subscriptions.subscription (
  id uuid primary key,
  subsystem text not null,
  code text not null,
  client text not null,
  purpose text,
  deliver_to text not null,
  deliver_path text not null,
  batch int not null check (batch between 1 and 100),
  agency_id uuid,
  cursor bigint not null,
  state text not null default 'active' check (state in ('active', 'ended')),
  -- Null: nothing waits.
  next_at timestamptz,
  leased_until timestamptz,
  attempts int not null default 0,
  one_by_one boolean not null default false,
  trouble jsonb,
  since timestamptz,
  delivered bigint not null default 0,
  delivered_at timestamptz,
  made_at timestamptz not null,
  ended_at timestamptz,
  foreign key (subsystem, code) references subscriptions.topic (subsystem, code)
);
create unique index subscription_once on subscriptions.subscription (subsystem, code, client, deliver_to, deliver_path) where state = 'active';
create index subscription_due on subscriptions.subscription (next_at) where state = 'active' and next_at is not null;
comment on table subscriptions.subscription is 'Who hears a topic (đăng ký nhận), where it is delivered, and how far it is. One round at a time: leased.';

create table subscriptions.delivery (
  subscription_id uuid not null references subscriptions.subscription (id),
  seq bigint not null references subscriptions.occurrence (seq),
  subject text not null,
  state text not null check (state in ('waiting', 'dead', 'skipped')),
  -- What goes out, from the moment its access entries stand until it is acknowledged; then it is emptied.
  prepared jsonb,
  query_id text,
  attempts int not null default 0,
  reason text,
  dead_at timestamptz,
  settled_by jsonb,
  settled_why text,
  agency_id uuid,
  primary key (subscription_id, seq),
  check (state <> 'skipped' or settled_why is not null),
  check (state <> 'dead' or reason is not null)
);
create index delivery_waiting on subscriptions.delivery (subscription_id, seq) where state = 'waiting';
create index delivery_dead on subscriptions.delivery (subscription_id, subject, seq) where state = 'dead';
comment on table subscriptions.delivery is 'What is not delivered yet. A dead letter (thư chết) holds back what came later of the same subject.';

create table subscriptions.following (
  id uuid primary key,
  client text not null,
  service text not null,
  purpose text,
  deliver_to text not null,
  right_id uuid not null,
  -- The publisher's word for it.
  subscription_id uuid,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table subscriptions.following is 'What this node''s subsystems hear from others.';

create table subscriptions.received (
  key uuid primary key,
  source text not null,
  id text not null,
  following_id uuid not null references subscriptions.following (id),
  type text not null,
  subject text not null,
  at timestamptz not null,
  sequence text not null,
  -- Null once it was kept long enough; the id stays, so that a repetition is known for one.
  data jsonb,
  received_at timestamptz not null,
  unique (source, id)
);
create index received_subject on subscriptions.received (source, subject, received_at);
create index received_kept on subscriptions.received (received_at) where data is not null;
comment on table subscriptions.received is 'Events other nodes delivered here, each once.';

grant select, insert, update on subscriptions.topic, subscriptions.subscription, subscriptions.delivery, subscriptions.following to motlan_app;
grant delete on subscriptions.delivery to motlan_app;
grant select, insert on subscriptions.occurrence to motlan_app;
grant select, insert, update (data) on subscriptions.received to motlan_app;

-- An official sees what their own agency publishes; what goes out and what came in is the node's.
alter table subscriptions.topic enable row level security;
create policy publisher on subscriptions.topic to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    else false end);
alter table subscriptions.subscription enable row level security;
create policy publisher on subscriptions.subscription to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    else false end);
alter table subscriptions.delivery enable row level security;
create policy publisher on subscriptions.delivery to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'system' then true
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    else false end);
alter table subscriptions.received enable row level security;
create policy node on subscriptions.received to motlan_app
  using (coalesce(current_setting('motlan.actor', true), '') like 'system:%');
