-- The catalogue of administrative procedures: a card for each code the State has published, and the versions that run here.

create table catalogue.procedure (
  code text primary key,
  title text not null check (title <> ''),
  fields text[] not null,
  agency text not null,
  executing text[] not null,
  audiences text[] not null,
  decision text not null,
  kind text not null check (kind in ('standard', 'provincial', 'internal', 'ours')),
  details jsonb,
  replaced_by text[] not null default '{}',
  note jsonb
);
create index procedure_agency on catalogue.procedure (agency);
create index procedure_fields on catalogue.procedure using gin (fields);
comment on table catalogue.procedure is 'One row a code (mã thủ tục hành chính). details: methods, fees, papers, result, legal basis, for the codes read in full. replaced_by: what the law put in its place.';

create table catalogue.procedure_version (
  id uuid primary key,
  code text not null,
  version text not null,
  effective daterange not null check (not isempty(effective) and not lower_inf(effective)),
  document jsonb not null,
  compiled jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  unique (code, version)
);
create index procedure_version_in_force on catalogue.procedure_version (code, effective);
comment on table catalogue.procedure_version is 'A published declaration (phiên bản) and its rules as trees by their text. Never changed: a dossier keeps the version it began with.';

-- What no application error may let through: two versions of one code in force on one day.
create function catalogue.refuse_overlap() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('catalogue.version.' || new.code, 0));
  if exists (select from catalogue.procedure_version v where v.code = new.code and v.effective && new.effective) then
    raise exception 'versions of % overlap', new.code using errcode = 'exclusion_violation', constraint = 'procedure_version_overlap';
  end if;
  return new;
end $$;
create trigger procedure_version_overlap before insert on catalogue.procedure_version for each row execute function catalogue.refuse_overlap();

create table catalogue.revision (
  single boolean primary key default true check (single),
  digest text not null,
  loaded_at timestamptz not null
);
comment on table catalogue.revision is 'Which facts are loaded: search in memory is built anew when the digest changes.';

grant select, insert, update, delete on catalogue.procedure to motlan_app;
grant select, insert on catalogue.procedure_version to motlan_app;
grant select, insert, update on catalogue.revision to motlan_app;
