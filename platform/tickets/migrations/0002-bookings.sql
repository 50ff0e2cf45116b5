-- A number for a time chosen at home (đặt lịch hẹn): whose it is stands here alone, and only they see it; the line in the hall stays without names.

alter table tickets.hall add column per_slot smallint not null default 4 check (per_slot between 1 and 50);
comment on column tickets.hall.per_slot is 'How many may book the same half hour.';

-- Who comes by appointment goes before those who did not, once their time has come.
alter table tickets.ticket add column booked_for timestamptz, add column matter text;

create table tickets.booking (
  id uuid primary key,
  agency_id uuid not null references tickets.hall,
  person_id uuid not null,
  day date not null,
  at timestamptz not null,
  -- A kind of matter, by its name in the list of competences.
  matter text not null,
  -- Typed at the machine in the hall, instead of a name.
  code text not null check (code ~ '^[0-9]{4}$'),
  request_key text not null,
  state text not null check (state in ('booked', 'arrived', 'cancelled')),
  made_at timestamptz not null,
  ticket_id uuid references tickets.ticket,
  unique (person_id, request_key),
  check ((state = 'arrived') = (ticket_id is not null))
);
create index booking_of_slot on tickets.booking (agency_id, at) where state <> 'cancelled';
create unique index booking_code on tickets.booking (agency_id, day, code) where state = 'booked';
create unique index booking_open on tickets.booking (agency_id, day, person_id) where state = 'booked';
create index booking_of_person on tickets.booking (person_id, at desc);

alter table tickets.booking enable row level security;
create policy own_bookings on tickets.booking to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'system' then true
    else false end)
  with check (true);
grant select, insert, update on tickets.booking to motlan_app;
