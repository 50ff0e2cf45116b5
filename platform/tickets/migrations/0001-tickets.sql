-- tickets: the line in the hall of a one-stop desk (phiếu số thứ tự). A number is nobody's name: no personal data stands here.

create table tickets.hall (
  agency_id uuid primary key,
  -- Stands in the addresses of the hall's own machines: who has it takes numbers and sees the board.
  key uuid not null unique,
  opened_at timestamptz not null
);
comment on table tickets.hall is 'A hall that gives out numbers; its row is locked whenever one is called.';

create table tickets.line (
  agency_id uuid not null references tickets.hall,
  day date not null,
  -- The last number given; raised in the same transaction as the ticket, so that none is left out.
  last integer not null,
  primary key (agency_id, day)
);

create table tickets.ticket (
  id uuid primary key,
  agency_id uuid not null references tickets.hall,
  day date not null,
  number integer not null,
  request_key text not null,
  taken_at timestamptz not null,
  state text not null check (state in ('waiting', 'called', 'served', 'missed')),
  counter text,
  official_id uuid,
  called_at timestamptz,
  calls smallint not null default 0,
  ended_at timestamptz,
  unique (agency_id, day, number),
  unique (agency_id, request_key),
  check ((state = 'waiting') = (called_at is null))
);
create index ticket_waiting on tickets.ticket (agency_id, day, number) where state = 'waiting';
-- An official has one number before them.
create unique index ticket_before on tickets.ticket (agency_id, official_id) where state = 'called';

grant select, insert on tickets.hall to motlan_app;
grant update on tickets.hall to motlan_app;
grant select, insert, update on tickets.line, tickets.ticket to motlan_app;
