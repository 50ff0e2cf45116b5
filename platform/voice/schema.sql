-- voice: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table voice.rating (
  dossier_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  procedure_code text not null,
  score smallint not null,
  solved boolean not null,
  rated_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  constraint rating_pkey PRIMARY KEY (dossier_id),
  constraint rating_score_check CHECK (((score >= 1) AND (score <= 3)))
);
CREATE INDEX rating_agency ON voice.rating USING btree (agency_id, rated_at);
grant insert, select, update on voice.rating to motlan_app;
comment on table voice.rating is 'What an applicant thought of how a dossier was settled (đánh giá mức độ hài lòng).';

create table voice.rating_words (
  dossier_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  words text not null,
  constraint rating_words_pkey PRIMARY KEY (dossier_id),
  constraint rating_words_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000))),
  constraint rating_words_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES voice.rating(dossier_id)
);
alter table voice.rating_words enable row level security;
create policy own_or_agency on voice.rating_words for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant delete, insert, select, update on voice.rating_words to motlan_app;
comment on table voice.rating_words is 'What the applicant added in own words; may hold anything, so nobody else sees it.';
