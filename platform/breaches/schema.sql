-- breaches: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table breaches.breach (
  id uuid not null,
  agency_id uuid not null,
  what text not null,
  advice text not null,
  registry text,
  people integer not null,
  harm boolean not null,
  law text not null,
  happened_at timestamp with time zone not null,
  found_at timestamp with time zone not null,
  notify_by timestamp with time zone not null,
  state text not null,
  notified_at timestamp with time zone,
  document_id uuid,
  closed_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  late_told_at timestamp with time zone,
  revision integer not null default 1,
  request_key text not null,
  constraint breach_pkey PRIMARY KEY (id),
  constraint breach_request_key_key UNIQUE (request_key),
  constraint breach_advice_check CHECK (((length(advice) >= 1) AND (length(advice) <= 4000))),
  constraint breach_check CHECK ((happened_at <= found_at)),
  constraint breach_check1 CHECK (((notified_at IS NULL) = (document_id IS NULL))),
  constraint breach_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint breach_people_check CHECK ((people >= 0)),
  constraint breach_state_check CHECK ((state = ANY (ARRAY['open'::text, 'notified'::text, 'closed'::text]))),
  constraint breach_what_check CHECK (((length(what) >= 1) AND (length(what) <= 4000)))
);
alter table breaches.breach enable row level security;
CREATE INDEX breach_office ON breaches.breach USING btree (agency_id, found_at DESC);
CREATE INDEX breach_watch ON breaches.breach USING btree (notify_by) WHERE ((state = 'open'::text) AND harm);
create policy parties on breaches.breach for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN (EXISTS ( SELECT
       FROM breaches.person p
      WHERE (p.breach_id = breach.id)))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on breaches.breach to motlan_app;
comment on table breaches.breach is 'One breach of personal data at one agency (sự cố vi phạm quy định về bảo vệ dữ liệu cá nhân).';

create table breaches.person (
  breach_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  told_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (breach_id, person_id),
  constraint person_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches.breach(id)
);
alter table breaches.person enable row level security;
CREATE INDEX person_breaches ON breaches.person USING btree (person_id);
create policy parties on breaches.person for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'official'::text THEN ((agency_id)::text = current_setting('motlan.agency_id'::text, true))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select on breaches.person to motlan_app;
comment on table breaches.person is 'Whose data it was, and since when they are told. Insert only.';

create table breaches.step (
  id bigint not null generated always as identity,
  breach_id uuid not null,
  at timestamp with time zone not null,
  move text not null,
  official_id uuid,
  words text not null default ''::text,
  constraint step_pkey PRIMARY KEY (id),
  constraint step_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches.breach(id)
);
alter table breaches.step enable row level security;
CREATE INDEX step_breach ON breaches.step USING btree (breach_id, id);
create policy office on breaches.step for all to motlan_app using (((split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1) = ANY (ARRAY['official'::text, 'system'::text])) AND (EXISTS ( SELECT
   FROM breaches.breach b
  WHERE (b.id = step.breach_id))))) with check (true);
grant insert, select on breaches.step to motlan_app;
comment on table breaches.step is 'What was done about it, by whom, in what words. Insert only.';
