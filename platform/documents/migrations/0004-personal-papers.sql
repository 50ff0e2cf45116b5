-- A person's own papers (kho giấy tờ của cá nhân): copies made at a desk from the original, and results. Each use of one is kept.

create table documents.personal_paper (
  id uuid primary key,
  person_id uuid not null,
  -- What paper it is, in one spelling: the question it answered, without signs and capitals.
  kind text not null,
  title_vi text not null,
  title_en text not null,
  source text not null check (source in ('copy', 'result')),
  document_id uuid not null unique references documents.document (id),
  agency_id uuid not null,
  dossier_id uuid,
  kept_at timestamptz not null,
  valid_until date
);
create index personal_paper_person on documents.personal_paper (person_id, kept_at desc);

create table documents.paper_use (
  id bigint generated always as identity primary key,
  paper_id uuid not null references documents.personal_paper (id),
  at timestamptz not null,
  -- The official who used it with the person's consent; none where the person did so themselves.
  official_id uuid,
  agency_id uuid,
  draft_id uuid not null,
  constraint paper_use_once unique (paper_id, draft_id)
);
grant select, insert on documents.personal_paper, documents.paper_use to motlan_app;

-- A person sees their own. A desk sees those of the one person before it, for as long as one act lasts (motlan.papers_of).
alter table documents.personal_paper enable row level security;
create policy own on documents.personal_paper to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then person_id::text = nullif(current_setting('motlan.papers_of', true), '')
    when 'system' then true
    else false end)
  with check (true);

alter table documents.paper_use enable row level security;
create policy with_paper on documents.paper_use to motlan_app
  using (exists (select from documents.personal_paper p where p.id = paper_id))
  with check (true);
