-- voice: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table voice.invitation (
  token_hash bytea not null,
  dossier_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint invitation_pkey PRIMARY KEY (token_hash),
  constraint invitation_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX invitation_expires ON voice.invitation USING btree (expires_at);
grant delete, insert, select on voice.invitation to motlan_app;
comment on table voice.invitation is 'A link to rate one dossier without an account; only the hash of its random token is kept.';

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
alter table voice.rating enable row level security;
CREATE INDEX rating_agency ON voice.rating USING btree (agency_id, rated_at);
create policy own_or_agency on voice.rating for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
create policy superior_reads on voice.rating for select to motlan_app using (((split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = 'official'::text) AND (EXISTS ( SELECT
   FROM voice.unsolved u
  WHERE ((u.dossier_id = rating.dossier_id) AND ((u.superior_agency_id)::text = current_setting('motlan.agency_id'::text, true)))))));
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
create policy superior_reads on voice.rating_words for select to motlan_app using (((split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = 'official'::text) AND (EXISTS ( SELECT
   FROM voice.unsolved u
  WHERE ((u.dossier_id = rating_words.dossier_id) AND ((u.superior_agency_id)::text = current_setting('motlan.agency_id'::text, true)))))));
grant delete, insert, select, update on voice.rating_words to motlan_app;
comment on table voice.rating_words is 'What the applicant added in own words; may hold anything, so nobody else sees it.';

create table voice.unsolved (
  dossier_id uuid not null,
  agency_id uuid not null,
  superior_agency_id uuid not null,
  barred uuid[] not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  late_told_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by text,
  revision integer not null default 1,
  constraint unsolved_pkey PRIMARY KEY (dossier_id),
  constraint unsolved_check CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint unsolved_closed_by_check CHECK ((closed_by = ANY (ARRAY['superior'::text, 'person'::text])))
);
CREATE INDEX unsolved_agency ON voice.unsolved USING btree (agency_id, opened_at);
CREATE INDEX unsolved_superior ON voice.unsolved USING btree (superior_agency_id, due_at) WHERE (closed_at IS NULL);
grant insert, select, update on voice.unsolved to motlan_app;
comment on table voice.unsolved is 'A settled dossier whose applicant said that the matter was not solved (chưa xong), and its clock.';

create table voice.unsolved_answer (
  dossier_id uuid not null,
  person_id uuid not null,
  superior_agency_id uuid not null,
  official_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  constraint unsolved_answer_pkey PRIMARY KEY (dossier_id),
  constraint unsolved_answer_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint unsolved_answer_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES voice.unsolved(dossier_id)
);
alter table voice.unsolved_answer enable row level security;
create policy own_or_superior on voice.unsolved_answer for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((superior_agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select on voice.unsolved_answer to motlan_app;
comment on table voice.unsolved_answer is 'What the superior did about it, told to the applicant. Insert only.';

CREATE OR REPLACE FUNCTION voice.count_ratings(agency uuid, since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(total integer, satisfied integer, neither integer, dissatisfied integer, solved integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'voice', 'pg_temp'
AS $function$
    select count(*)::int, (count(*) filter (where r.score = 3))::int, (count(*) filter (where r.score = 2))::int,
      (count(*) filter (where r.score = 1))::int, (count(*) filter (where r.solved))::int
    from voice.rating r where r.agency_id = $1 and r.rated_at >= $2 and r.rated_at < $3 $function$;
revoke all on function voice.count_ratings(uuid,timestamp with time zone,timestamp with time zone) from public;
grant execute on function voice.count_ratings(uuid,timestamp with time zone,timestamp with time zone) to motlan_app;
