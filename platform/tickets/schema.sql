-- tickets: what the migrations of this room make, as PostgreSQL sees it. Written by `npm run schema:dump`, not by hand.

create table tickets.booking (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  matter text not null,
  code text not null,
  request_key text not null,
  state text not null,
  made_at timestamp with time zone not null,
  ticket_id uuid,
  constraint booking_pkey PRIMARY KEY (id),
  constraint booking_person_id_request_key_key UNIQUE (person_id, request_key),
  constraint booking_check CHECK (((state = 'arrived'::text) = (ticket_id IS NOT NULL))),
  constraint booking_code_check CHECK ((code ~ '^[0-9]{4}$'::text)),
  constraint booking_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'arrived'::text, 'cancelled'::text]))),
  constraint booking_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES tickets.hall(agency_id),
  constraint booking_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id)
);
alter table tickets.booking enable row level security;
CREATE UNIQUE INDEX booking_code ON tickets.booking USING btree (agency_id, day, code) WHERE (state = 'booked'::text);
CREATE INDEX booking_of_person ON tickets.booking USING btree (person_id, at DESC);
CREATE INDEX booking_of_slot ON tickets.booking USING btree (agency_id, at) WHERE (state <> 'cancelled'::text);
CREATE UNIQUE INDEX booking_open ON tickets.booking USING btree (agency_id, day, person_id) WHERE (state = 'booked'::text);
create policy own_bookings on tickets.booking for all to motlan_app using (
CASE split_part(COALESCE(current_setting('motlan.actor'::text, true), ''::text), ':'::text, 1)
    WHEN 'person'::text THEN ((person_id)::text = split_part(current_setting('motlan.actor'::text, true), ':'::text, 2))
    WHEN 'system'::text THEN true
    ELSE false
END) with check (true);
grant insert, select, update on tickets.booking to motlan_app;

create table tickets.code_try (
  key bytea not null,
  tries integer not null,
  since timestamp with time zone not null,
  constraint code_try_pkey PRIMARY KEY (key),
  constraint code_try_key_check CHECK ((octet_length(key) = 32))
);
CREATE INDEX code_try_since ON tickets.code_try USING btree (since);
grant delete, insert, select, update on tickets.code_try to motlan_app;
comment on table tickets.code_try is 'Digits typed in a hall that gave no number, in a window of time, by keyed hash of the hall or of the address they came from.';

create table tickets.hall (
  agency_id uuid not null,
  key uuid not null,
  opened_at timestamp with time zone not null,
  per_slot smallint not null default 4,
  constraint hall_pkey PRIMARY KEY (agency_id),
  constraint hall_key_key UNIQUE (key),
  constraint hall_per_slot_check CHECK (((per_slot >= 1) AND (per_slot <= 50)))
);
grant insert, select, update on tickets.hall to motlan_app;
comment on table tickets.hall is 'A hall that gives out numbers; its row is locked whenever one is called.';
comment on column tickets.hall.per_slot is 'How many may book the same half hour.';

create table tickets.line (
  agency_id uuid not null,
  day date not null,
  last integer not null,
  constraint line_pkey PRIMARY KEY (agency_id, day),
  constraint line_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES tickets.hall(agency_id)
);
grant insert, select, update on tickets.line to motlan_app;

create table tickets.ticket (
  id uuid not null,
  agency_id uuid not null,
  day date not null,
  number integer not null,
  request_key text not null,
  taken_at timestamp with time zone not null,
  state text not null,
  counter text,
  official_id uuid,
  called_at timestamp with time zone,
  calls smallint not null default 0,
  ended_at timestamp with time zone,
  booked_for timestamp with time zone,
  matter text,
  constraint ticket_pkey PRIMARY KEY (id),
  constraint ticket_agency_id_day_number_key UNIQUE (agency_id, day, number),
  constraint ticket_agency_id_request_key_key UNIQUE (agency_id, request_key),
  constraint ticket_check CHECK (((state = 'waiting'::text) = (called_at IS NULL))),
  constraint ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'served'::text, 'missed'::text]))),
  constraint ticket_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES tickets.hall(agency_id)
);
CREATE UNIQUE INDEX ticket_before ON tickets.ticket USING btree (agency_id, official_id) WHERE (state = 'called'::text);
CREATE INDEX ticket_waiting ON tickets.ticket USING btree (agency_id, day, number) WHERE (state = 'waiting'::text);
grant insert, select, update on tickets.ticket to motlan_app;
