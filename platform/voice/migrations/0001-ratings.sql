-- Satisfaction after a result: three taps and free words, one rating a dossier.

create table voice.rating (
  dossier_id uuid primary key,
  agency_id uuid not null,
  procedure_code text not null,
  person_id uuid not null,
  score int not null check (score between 1 and 3),
  solved boolean not null,
  words text not null default '' check (length(words) <= 1000),
  rated_at timestamptz not null,
  changed_at timestamptz not null
);
create index rating_agency on voice.rating (agency_id, rated_at);

grant select, insert, update on voice.rating to motlan_app;

-- Second lock: a person's session sees its own rating only; the node counts them.
alter table voice.rating enable row level security;
create policy own on voice.rating to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
