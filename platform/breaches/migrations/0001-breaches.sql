-- Breaches of personal data (sự cố dữ liệu cá nhân): what happened, whose data, the clock of 72 hours, who was told, what was done. Nothing is deleted.

create table breaches.breach (
  id uuid primary key,
  agency_id uuid not null,
  what text not null check (length(what) between 1 and 4000),
  advice text not null check (length(advice) between 1 and 4000),
  registry text,
  people int not null check (people >= 0),
  harm boolean not null,
  law text not null,
  happened_at timestamptz not null,
  found_at timestamptz not null,
  notify_by timestamptz not null,
  state text not null check (state in ('open', 'notified', 'closed')),
  notified_at timestamptz,
  document_id uuid,
  closed_at timestamptz,
  recorded_at timestamptz not null,
  reminded_at timestamptz,
  late_told_at timestamptz,
  revision int not null default 1,
  request_key text not null unique,
  check (happened_at <= found_at),
  check ((notified_at is null) = (document_id is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index breach_office on breaches.breach (agency_id, found_at desc);
create index breach_watch on breaches.breach (notify_by) where state = 'open' and harm;
comment on table breaches.breach is 'One breach of personal data at one agency (sự cố vi phạm quy định về bảo vệ dữ liệu cá nhân).';

create table breaches.person (
  breach_id uuid not null references breaches.breach (id),
  person_id uuid not null,
  agency_id uuid not null,
  told_at timestamptz not null,
  primary key (breach_id, person_id)
);
create index person_breaches on breaches.person (person_id);
comment on table breaches.person is 'Whose data it was, and since when they are told. Insert only.';

create table breaches.step (
  id bigint generated always as identity primary key,
  breach_id uuid not null references breaches.breach (id),
  at timestamptz not null,
  move text not null,
  official_id uuid,
  words text not null default ''
);
create index step_breach on breaches.step (breach_id, id);
comment on table breaches.step is 'What was done about it, by whom, in what words. Insert only.';

grant select, insert, update on breaches.breach to motlan_app;
grant select, insert on breaches.person, breaches.step to motlan_app;

-- Second lock: the agency's own, and each person's own.
alter table breaches.person enable row level security;
create policy parties on breaches.person to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
alter table breaches.breach enable row level security;
create policy parties on breaches.breach to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then exists (select from breaches.person p where p.breach_id = id)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
alter table breaches.step enable row level security;
create policy office on breaches.step to motlan_app
  using (split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) in ('official', 'system')
    and exists (select from breaches.breach b where b.id = breach_id))
  with check (true);
