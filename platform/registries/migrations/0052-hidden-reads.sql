-- A read may be kept from its person for a time, under a reason and a limit of law: the act says so once (`motlan.hidden_*`) and every entry it writes carries it. The
-- entry itself never changes; a later day stands beside it. How many there are is public at once, whose is not.
alter table registries.access_entry
  add column hidden_reason text default nullif(current_setting('motlan.hidden_reason', true), ''),
  add column hidden_until timestamptz default nullif(current_setting('motlan.hidden_until', true), '')::timestamptz;
create index access_entry_hidden on registries.access_entry (hidden_reason, at) where hidden_reason is not null;
comment on column registries.access_entry.hidden_until is 'Until then the person is not shown it; from then on they are, by itself.';

create table registries.hidden_longer (
  access_id bigint not null,
  until timestamptz not null,
  at timestamptz not null,
  official_id uuid not null,
  agency_id uuid not null,
  words text not null,
  primary key (access_id, until)
);
comment on table registries.hidden_longer is 'A later day for a hidden read, within the same limit of law. Insert only.';
grant select, insert on registries.hidden_longer to motlan_app;

-- How many reads were hidden, by reason and month: numbers alone.
create function registries.hidden_counts(p_now timestamptz)
returns table (reason text, month date, total int, hidden int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.hidden_reason, date_trunc('month', e.at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int,
         count(*) filter (where e.hidden_until > p_now
           or exists (select from registries.hidden_longer l where l.access_id = e.id and l.until > p_now))::int
    from registries.access_entry e where e.hidden_reason is not null group by 1, 2 order by 2 desc, 1 $$;
revoke all on function registries.hidden_counts from public;
grant execute on function registries.hidden_counts to motlan_app;

-- What an office itself hid, for it alone to lengthen.
create function registries.hidden_by(p_access bigint, p_agency uuid)
returns table (at timestamptz, reason text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.hidden_reason, e.hidden_until from registries.access_entry e
   where e.id = p_access and e.reader_agency = p_agency and e.hidden_reason is not null $$;
revoke all on function registries.hidden_by from public;
grant execute on function registries.hidden_by to motlan_app;

-- The numbers of the entries an act has just hidden, for the office that did.
create function registries.hidden_now(p_reader text, p_agency uuid, p_at timestamptz)
returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id from registries.access_entry e
   where e.reader_id = p_reader and e.reader_agency = p_agency and e.at = p_at and e.hidden_reason is not null order by e.id $$;
revoke all on function registries.hidden_now from public;
grant execute on function registries.hidden_now to motlan_app;
