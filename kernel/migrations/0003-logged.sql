-- What stands in the audit log beside events (reads of records, later the halves of messages), and what a look over the whole log found.

alter table kernel.audit_leaf add column source text, add column reference bigint, add column about uuid;
create unique index audit_leaf_reference on kernel.audit_leaf (source, reference) where source is not null;
create index audit_leaf_about on kernel.audit_leaf (about, source, reference) where about is not null;
comment on column kernel.audit_leaf.source is 'Whose thing it is where it is no event ("registries.access"), and by which number that room finds it.';
comment on column kernel.audit_leaf.about is 'The person concerned, so that they learn of a thing of theirs that is gone. Never given out.';

create table kernel.log_finding (
  id bigint generated always as identity primary key,
  kind text not null,
  number bigint not null,
  happened_at timestamptz,
  what text,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  mended_at timestamptz,
  unique (kind, number)
);
comment on table kernel.log_finding is 'What does not agree with the signed log: which number, of when, since when we know. mended_at: a later look found it in order.';

create table kernel.log_check (
  one boolean primary key default true check (one),
  next bigint not null default 0,
  round_began_at timestamptz,
  whole_at timestamptz,
  whole_size bigint
);
insert into kernel.log_check default values;
comment on table kernel.log_check is 'How far the present look over the log is, and when the last whole one ended.';

grant select, insert, update (seen_at, mended_at) on kernel.log_finding to motlan_app;
grant select, update on kernel.log_check to motlan_app;
