-- Consents (sự đồng ý): what a person may agree to, each version of its words, who said yes or no to which, and which rights of the exchange wait for a yes.

create table consents.policy (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  revision_id uuid not null,
  ended_at timestamptz
);
comment on table consents.policy is 'Under which rules of whose an agreement stands (chính sách dữ liệu). What it says is its revision.';

create table consents.agreement (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  code text not null,
  policy_id bigint references consents.policy (id),
  revision_id uuid not null,
  active boolean not null,
  ended_at timestamptz
);
create unique index agreement_code on consents.agreement (code) where ended_at is null;
comment on table consents.agreement is 'What may be agreed to, for one purpose (thỏa thuận xử lý dữ liệu). Its words are its revision.';

create table consents.revision (
  id uuid primary key,
  schema_name text not null check (schema_name in ('Policy', 'DataAgreement')),
  object_id bigint not null,
  number int not null,
  -- The words as they were shown, and the SHA-256 of exactly these bytes.
  snapshot text not null,
  digest text not null,
  at timestamptz not null,
  by_official uuid,
  unique (schema_name, object_id, number)
);
comment on table consents.revision is 'Each version of a policy or an agreement, word for word. Insert only.';

create table consents.consent (
  id uuid primary key,
  person_id uuid not null,
  agreement_id bigint not null references consents.agreement (id),
  revision_id uuid not null references consents.revision (id),
  -- Who declared the agreement, and who asked (nobody where the person gave it by themselves).
  controller_id uuid not null,
  agency_id uuid,
  code text not null,
  client text,
  services text[] not null,
  reason text not null default '' check (length(reason) <= 2000),
  law text not null,
  state text not null check (state in ('asked', 'given', 'refused', 'withdrawn', 'lapsed')),
  needs text not null check (needs in ('self', 'guardian', 'both')),
  guardian_ids uuid[] not null,
  adult_on date,
  self_said_at timestamptz,
  guardian_said_at timestamptz,
  guardian_id uuid,
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  given_at timestamptz,
  until timestamptz,
  ended_at timestamptz,
  revision int not null default 1,
  request_key text not null,
  check ((given_at is null) = (until is null)),
  check (state <> 'given' or given_at is not null)
);
create unique index consent_request on consents.consent (request_key);
create unique index consent_standing on consents.consent (person_id, agreement_id) where state in ('asked', 'given');
create index consent_person on consents.consent (person_id, asked_at desc);
create index consent_guardian on consents.consent using gin (guardian_ids);
create index consent_office on consents.consent (agency_id, asked_at desc);
create index consent_controller on consents.consent (controller_id, asked_at desc);
create index consent_over on consents.consent (coalesce(until, answer_by)) where state in ('asked', 'given');
comment on table consents.consent is 'What one person was asked, and what they said (sự đồng ý của chủ thể dữ liệu).';

create table consents.step (
  id bigint generated always as identity primary key,
  consent_id uuid not null references consents.consent (id),
  at timestamptz not null,
  move text not null,
  actor jsonb not null,
  -- Of the words that were shown.
  digest text not null
);
create index step_consent on consents.step (consent_id, id);
comment on table consents.step is 'What was said about a consent, by whom, to which words. Insert only.';

create table consents.condition (
  right_id uuid primary key,
  service text not null,
  code text not null
);
create index condition_service on consents.condition (service);
comment on table consents.condition is 'Which right of the exchange answers only where the person agreed, and to what. Insert only.';

grant select, insert, update on consents.policy, consents.agreement, consents.consent to motlan_app;
grant usage on sequence consents.policy_id_seq, consents.agreement_id_seq to motlan_app;
grant select, insert on consents.revision, consents.step, consents.condition to motlan_app;

-- Second lock on personal data: the person, whoever answers for a child, the office that asked and the one that keeps the agreement.
alter table consents.consent enable row level security;
create policy parties on consents.consent to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then split_part(current_setting('motlan.actor', true), ':', 2)::uuid = any (person_id || guardian_ids)
    when 'official' then current_setting('motlan.agency_id', true) in (agency_id::text, controller_id::text)
    when 'system' then true
    else false end)
  with check (true);
alter table consents.step enable row level security;
create policy with_consent on consents.step to motlan_app
  using (exists (select from consents.consent c where c.id = consent_id))
  with check (true);
