-- Denunciations (tố cáo): of whom, who hears it, the statutory clock, the conclusion; who denounced is sealed in a table of its own.

create table denunciations.denunciation (
  id uuid primary key,
  -- What people call it by: random, so that it says neither who nor when.
  code text not null unique,
  -- Of whom: an agency, or somebody there as the denouncer calls them.
  agency_id uuid not null,
  whom text not null check (length(whom) <= 200),
  hearing_agency_id uuid not null,
  state text not null check (state in ('received', 'taken-up', 'concluded', 'declined', 'withdrawn')),
  received_at timestamptz not null,
  take_up_by timestamptz not null,
  taken_up_at timestamptz,
  conclude_by timestamptz,
  -- Checked in many places before it is taken up; how often its term was made longer, and whether it is complex.
  is_wide boolean not null default false,
  is_complex boolean not null default false,
  lengthened smallint not null default 0 check (lengthened between 0 and 2),
  outcome text check (outcome in ('right', 'partly-right', 'wrong')),
  concluded_at timestamptz,
  document_id uuid,
  reminded_for timestamptz,
  late_for timestamptz,
  revision int not null default 1,
  check (agency_id <> hearing_agency_id),
  check ((state = 'concluded') = (outcome is not null))
);
create index denunciation_hearing on denunciations.denunciation (hearing_agency_id, state, received_at);
create index denunciation_of on denunciations.denunciation (agency_id) where state = 'concluded';
create index denunciation_watch on denunciations.denunciation (received_at) where state in ('received', 'taken-up');
comment on table denunciations.denunciation is 'One denunciation (tố cáo): whom it is of, who hears it, its clock. Nothing here says who made it.';

create table denunciations.denouncer (
  denunciation_id uuid primary key references denunciations.denunciation (id),
  -- A keyed hash of the person: finds their own again, tells nobody without the key who they are.
  mark text not null,
  request_key text not null,
  -- Name, personal number, phone and address, encrypted.
  sealed bytea not null,
  unique (mark, request_key)
);
comment on table denunciations.denouncer is 'Who denounced, encrypted (danh tính người tố cáo). Opened by one action alone, which leaves a line in opening.';

create table denunciations.opening (
  id uuid primary key,
  denunciation_id uuid not null references denunciations.denunciation (id),
  at timestamptz not null,
  agency_id uuid not null,
  official_id uuid not null,
  reason text not null
);
create index opening_denunciation on denunciations.opening (denunciation_id, at);
comment on table denunciations.opening is 'Who opened the identity of a denouncer, when and why; shown to the denouncer. Insert only.';

create table denunciations.act (
  id bigint generated always as identity primary key,
  denunciation_id uuid not null references denunciations.denunciation (id),
  at timestamptz not null,
  move text not null,
  -- None where the denouncer or the node acted.
  official_id uuid,
  sealed bytea
);
create index act_denunciation on denunciations.act (denunciation_id, id);
comment on table denunciations.act is 'What was done in a denunciation; the words are encrypted, since they often tell who wrote them. Insert only.';

create table denunciations.paper (
  id uuid primary key,
  denunciation_id uuid not null references denunciations.denunciation (id),
  at timestamptz not null,
  media_type text not null,
  size int not null,
  sealed bytea not null
);
create index paper_denunciation on denunciations.paper (denunciation_id, id);
comment on table denunciations.paper is 'A paper of a denunciation, encrypted, without the name its file had and without its owner. Insert only.';

grant select, insert, update on denunciations.denunciation to motlan_app;
grant select, insert on denunciations.denouncer, denunciations.opening, denunciations.act, denunciations.paper to motlan_app;

-- Second lock. A denouncer is known by the mark the act has set, never by an id; an official sees the sealed row only in the act that has just written down that it opens it.
alter table denunciations.denouncer enable row level security;
create policy sealed on denunciations.denouncer to motlan_app
  using (mark = nullif(current_setting('motlan.denouncer_mark', true), '')
    or denunciation_id::text = current_setting('motlan.opening_of', true)
    or split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = 'system')
  with check (true);

-- The hearing agency's; the agency denounced sees the conclusion alone, once there is one.
alter table denunciations.denunciation enable row level security;
create policy parties on denunciations.denunciation to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then exists (select from denunciations.denouncer d where d.denunciation_id = id)
    when 'official' then hearing_agency_id::text = current_setting('motlan.agency_id', true)
      or (state = 'concluded' and agency_id::text = current_setting('motlan.agency_id', true))
    when 'system' then true
    else false end)
  with check (true);

alter table denunciations.opening enable row level security;
create policy with_denunciation on denunciations.opening to motlan_app
  using (exists (select from denunciations.denunciation c where c.id = denunciation_id
    and c.agency_id::text is distinct from nullif(current_setting('motlan.agency_id', true), '')))
  with check (true);
alter table denunciations.act enable row level security;
create policy with_denunciation on denunciations.act to motlan_app
  using (exists (select from denunciations.denunciation c where c.id = denunciation_id
    and c.agency_id::text is distinct from nullif(current_setting('motlan.agency_id', true), '')))
  with check (true);
alter table denunciations.paper enable row level security;
create policy with_denunciation on denunciations.paper to motlan_app
  using (exists (select from denunciations.denunciation c where c.id = denunciation_id
    and c.agency_id::text is distinct from nullif(current_setting('motlan.agency_id', true), '')))
  with check (true);
