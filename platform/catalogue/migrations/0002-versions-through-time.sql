-- A version that follows another ends it the day before; until its first day it can be taken back. The documents themselves never change.

alter table catalogue.procedure_version
  add column origin text not null default 'declared' check (origin in ('declared', 'generic')),
  add column ended_by uuid references catalogue.procedure_version (id) deferrable initially deferred,
  add column withdrawn_at timestamptz,
  add column withdrawn_why text check (withdrawn_why <> ''),
  add constraint procedure_version_withdrawn check ((withdrawn_at is null) = (withdrawn_why is null)),
  drop constraint procedure_version_code_version_key;
create unique index procedure_version_standing on catalogue.procedure_version (code, version) where withdrawn_at is null;
comment on column catalogue.procedure_version.origin is 'declared: by a pack or in the studio; generic: made from the card of a procedure nobody has declared.';
comment on column catalogue.procedure_version.ended_by is 'The version whose first day ended this one''s open period; withdrawn, it gives that period back.';

create or replace function catalogue.refuse_overlap() returns trigger language plpgsql as $$
begin
  if new.withdrawn_at is not null or new.origin = 'generic' then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('catalogue.version.' || new.code, 0));
  if exists (
    select from catalogue.procedure_version v
    where v.code = new.code and v.id <> new.id and v.origin = 'declared' and v.withdrawn_at is null and v.effective && new.effective
  ) then
    raise exception 'versions of % overlap', new.code using errcode = 'exclusion_violation', constraint = 'procedure_version_overlap';
  end if;
  return new;
end $$;
create trigger procedure_version_overlap_later before update of effective on catalogue.procedure_version for each row execute function catalogue.refuse_overlap();

-- Only the last day of a period may move, and what was taken back stays so.
create function catalogue.keep_version() returns trigger language plpgsql as $$
begin
  if lower(new.effective) <> lower(old.effective) then raise exception 'the first day of a version does not move'; end if;
  if old.withdrawn_at is not null then raise exception 'a withdrawn version does not change'; end if;
  return new;
end $$;
create trigger procedure_version_kept before update on catalogue.procedure_version for each row execute function catalogue.keep_version();
grant update (effective, ended_by, withdrawn_at, withdrawn_why) on catalogue.procedure_version to motlan_app;

create table catalogue.version_use (
  version_id uuid primary key references catalogue.procedure_version (id),
  first_at timestamptz not null
);
comment on table catalogue.version_use is 'The versions by which somebody has begun: such a version is not taken back.';
grant select, insert on catalogue.version_use to motlan_app;

create table catalogue.version_state (
  single boolean primary key default true check (single),
  token uuid not null
);
comment on table catalogue.version_state is 'A new token at each publication and withdrawal: what a process holds in memory is read anew when it differs.';
insert into catalogue.version_state (token) values (gen_random_uuid());
grant select, update on catalogue.version_state to motlan_app;
