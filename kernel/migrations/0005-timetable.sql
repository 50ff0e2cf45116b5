-- Until which minute the timetable of recurring jobs was looked through, by whichever process did so last.

create table kernel.timetable (
  one boolean primary key default true check (one),
  looked_until timestamptz not null
);
comment on table kernel.timetable is 'The minute up to which every turn of every recurring job was put into the queue.';

grant select, insert, update on kernel.timetable to motlan_app;
