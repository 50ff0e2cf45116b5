-- Satisfaction after a result: one rating a dossier, counted in the open; the words beside it are the person's and the agency's alone.

create table voice.rating (
  dossier_id uuid primary key,
  agency_id uuid not null,
  person_id uuid not null,
  procedure_code text not null,
  -- 1 không hài lòng, 2 bình thường, 3 hài lòng.
  score smallint not null check (score between 1 and 3),
  solved boolean not null,
  rated_at timestamptz not null,
  changed_at timestamptz
);
create index rating_agency on voice.rating (agency_id, rated_at);
comment on table voice.rating is 'What an applicant thought of how a dossier was settled (đánh giá mức độ hài lòng).';

create table voice.rating_words (
  dossier_id uuid primary key references voice.rating,
  agency_id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 1000)
);
comment on table voice.rating_words is 'What the applicant added in own words; may hold anything, so nobody else sees it.';

grant select, insert, update on voice.rating, voice.rating_words to motlan_app;
grant delete on voice.rating_words to motlan_app;

-- Second lock on personal data: the person's own words, or those told to the official's agency.
alter table voice.rating_words enable row level security;
create policy own_or_agency on voice.rating_words to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
