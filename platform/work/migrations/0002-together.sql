-- work: notes on dossiers, texts made once and used often, and minutes of who gave which papers to whom. What stands here may name people: the second lock is on every table.

create table work.note (
  id uuid primary key,
  agency_id uuid not null,
  dossier_id uuid not null,
  code text not null,
  by_id uuid not null,
  at timestamptz not null,
  words text not null check (length(words) between 1 and 2000),
  -- The note that this one corrects; what stood before stays.
  corrects uuid unique references work.note (id),
  request_key text not null,
  unique (by_id, request_key)
);
create index note_dossier on work.note (dossier_id, at, id);
comment on table work.note is 'An internal note on a dossier (ghi chú nội bộ). Insert only; the applicant never sees it.';

create table work.mention (
  note_id uuid not null references work.note (id),
  agency_id uuid not null,
  official_id uuid not null,
  at timestamptz not null,
  primary key (note_id, official_id)
);
create index mention_official on work.mention (official_id, at desc);

create table work.note_seen (
  note_id uuid not null references work.note (id),
  agency_id uuid not null,
  official_id uuid not null,
  at timestamptz not null,
  primary key (note_id, official_id)
);

create table work.template (
  id uuid primary key,
  agency_id uuid not null,
  kind text not null check (kind in ('request', 'refusal', 'opinion')),
  -- Of one procedure; absent: of all.
  procedure_code text,
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) between 1 and 4000),
  retired_at timestamptz
);
create index template_agency on work.template (agency_id, kind) where retired_at is null;

create table work.template_version (
  template_id uuid not null references work.template (id),
  version int not null,
  agency_id uuid not null,
  title text not null,
  words text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (template_id, version)
);
comment on table work.template_version is 'What an answer template (mẫu trả lời) said, version by version. Insert only.';

create table work.transfer (
  id uuid primary key,
  agency_id uuid not null,
  to_agency_id uuid not null,
  to_agency jsonb not null,
  to_unit text not null,
  to_official uuid,
  note text not null,
  state text not null check (state in ('given', 'taken', 'declined', 'withdrawn')),
  given_at timestamptz not null,
  given_by uuid not null,
  giver jsonb not null,
  ended_at timestamptz,
  taker jsonb,
  reason text,
  document_id uuid,
  revision int not null default 1,
  request_key text not null,
  unique (given_by, request_key)
);
create index transfer_from on work.transfer (agency_id, given_at desc);
create index transfer_to on work.transfer (to_agency_id, given_at desc);
comment on table work.transfer is 'Minutes of handing dossiers over (biên bản giao nhận hồ sơ): signed by the giver, then by the taker; nothing is handed over before that.';

create table work.transfer_line (
  transfer_id uuid not null references work.transfer (id),
  dossier_id uuid not null,
  n int not null,
  code text not null,
  title jsonb not null,
  applicant text not null,
  papers text not null,
  difference text,
  -- Waits for the taker: the papers of a dossier are on one way at a time.
  pending boolean not null default true,
  primary key (transfer_id, dossier_id)
);
create unique index transfer_pending on work.transfer_line (dossier_id) where pending;
create index transfer_line_dossier on work.transfer_line (dossier_id);

grant select, insert on work.note, work.mention, work.note_seen, work.template_version to motlan_app;
grant select, insert, update on work.template, work.transfer, work.transfer_line to motlan_app;

create function work.here(agency uuid) returns boolean language sql stable parallel safe
  return case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'official' then agency::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end;
revoke all on function work.here(uuid) from public;
grant execute on function work.here(uuid) to motlan_app;

alter table work.note enable row level security;
alter table work.mention enable row level security;
alter table work.note_seen enable row level security;
alter table work.template enable row level security;
alter table work.template_version enable row level security;
alter table work.transfer enable row level security;
alter table work.transfer_line enable row level security;
create policy agency on work.note to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.mention to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.note_seen to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.template to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy agency on work.template_version to motlan_app using (work.here(agency_id)) with check (work.here(agency_id));
create policy either on work.transfer to motlan_app
  using (work.here(agency_id) or work.here(to_agency_id)) with check (work.here(agency_id) or work.here(to_agency_id));
create policy with_transfer on work.transfer_line to motlan_app
  using (exists (select from work.transfer t where t.id = transfer_id)) with check (exists (select from work.transfer t where t.id = transfer_id));
