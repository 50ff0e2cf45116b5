-- What a listener cannot hear and a job cannot do, so that somebody sees it and acts.

alter table kernel.listener
  add column failed_key uuid,
  add column fault text,
  add column tries int not null default 0,
  add column failing_since timestamptz,
  add column tried_at timestamptz,
  add column next_at timestamptz;
comment on column kernel.listener.failed_key is 'The event right after the cursor, which the listener could not hear; null while all goes well.';
comment on column kernel.listener.fault is 'The code of the refusal or the class of the error, never its message.';
comment on column kernel.listener.next_at is 'Not tried again before.';

create table kernel.passed_event (
  listener text not null,
  event_key uuid not null,
  fault text not null,
  tries int not null,
  why text not null,
  passed_by text not null,
  at timestamptz not null,
  asked_at timestamptz,
  heard_at timestamptz,
  primary key (listener, event_key)
);
comment on table kernel.passed_event is 'Events that a listener went past unheard, because somebody said why. The event itself stays.';
comment on column kernel.passed_event.asked_at is 'Somebody asked that it be heard after all; null again when that failed.';

create table kernel.turn_trouble (
  task text primary key,
  fault text not null,
  tries int not null,
  since timestamptz not null,
  tried_at timestamptz not null
);
comment on table kernel.turn_trouble is 'Recurring jobs whose last turns failed: each new turn takes the place of the one before, so that the queue itself does not know.';

create table kernel.passed_job (
  job_id bigint primary key,
  task text not null,
  fault text not null,
  why text not null,
  passed_by text not null,
  at timestamptz not null
);
comment on table kernel.passed_job is 'Jobs that are not to be tried again, because somebody said why. The job itself stays in the queue, given up.';

grant select, insert, update on kernel.passed_event to motlan_app;
grant select, insert, update, delete on kernel.turn_trouble, kernel.passed_job to motlan_app;
