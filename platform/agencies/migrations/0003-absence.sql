-- Who is away and who does their work meanwhile; who signs for the head by a written decision.

create table agencies.absence (
  id uuid primary key,
  agency_id uuid not null references agencies.agency,
  official_id uuid not null references agencies.official,
  stand_in_id uuid not null references agencies.official check (stand_in_id <> official_id),
  reason text not null check (reason in ('leave', 'mission', 'illness', 'training', 'other')),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  request_key text not null,
  unique (entered_by, request_key)
);
create index absence_agency on agencies.absence (agency_id, valid_to) where ended_at is null;
comment on table agencies.absence is 'An official away from an agency (nghỉ phép, đi công tác) and the colleague who does their work; valid_to is the first day back.';

create table agencies.delegation (
  id uuid primary key,
  agency_id uuid not null references agencies.agency,
  from_post text not null,
  official_id uuid not null references agencies.official,
  post_id uuid not null references agencies.post,
  decision_number text not null check (decision_number <> ''),
  decided_on date not null,
  matters text[] not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  entered_by uuid not null,
  entered_at timestamptz not null,
  revoked_at timestamptz,
  request_key text not null,
  unique (entered_by, request_key)
);
create index delegation_agency on agencies.delegation (agency_id, valid_to);
comment on table agencies.delegation is 'Signing by authority of the head (thừa ủy quyền, Decree 30/2020 art. 13.4): by which decision, until when, for which matters; none named: for all.';

grant select, insert, update on agencies.absence, agencies.delegation to motlan_app;
