-- voice: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table voice.rating (
  dossier_id uuid not null,
  agency_id uuid not null,
  procedure_code text not null,
  person_id uuid not null,
  score integer not null,
  solved boolean not null,
  words text not null default ''::text,
  rated_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint rating_pkey PRIMARY KEY (dossier_id),
  constraint rating_score_check CHECK (((score >= 1) AND (score <= 3))),
  constraint rating_words_check CHECK ((length(words) <= 1000))
);
alter table voice.rating enable row level security;
CREATE INDEX rating_agency ON voice.rating USING btree (agency_id, rated_at);
create policy own on voice.rating for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on voice.rating to motlan_app;
