-- An office may open what it hid before its moment, at once or on an earlier day; no later day counts after that.
create table registries.hidden_sooner (
  access_id bigint not null,
  until timestamptz not null,
  at timestamptz not null,
  official_id uuid not null,
  agency_id uuid not null,
  words text not null,
  primary key (access_id, until)
);
comment on table registries.hidden_sooner is 'An earlier moment for a hidden read; it counts before any later one. Insert only.';
grant select, insert on registries.hidden_sooner to motlan_app;

-- From when on a hidden read is shown to its person.
create function registries.hidden_till(p_access bigint, p_until timestamptz) returns timestamptz
language sql stable as $$
  select coalesce((select min(s.until) from registries.hidden_sooner s where s.access_id = p_access),
                  greatest(p_until, (select max(l.until) from registries.hidden_longer l where l.access_id = p_access))) $$;
revoke all on function registries.hidden_till from public;
grant execute on function registries.hidden_till to motlan_app;

create or replace function registries.hidden_by(p_access bigint, p_agency uuid)
returns table (at timestamptz, reason text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.at, e.hidden_reason, registries.hidden_till(e.id, e.hidden_until) from registries.access_entry e
   where e.id = p_access and e.reader_agency = p_agency and e.hidden_reason is not null $$;

create or replace function registries.hidden_counts(p_now timestamptz)
returns table (reason text, month date, total int, hidden int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.hidden_reason, date_trunc('month', e.at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int,
         count(*) filter (where registries.hidden_till(e.id, e.hidden_until) > p_now)::int
    from registries.access_entry e where e.hidden_reason is not null group by 1, 2 order by 2 desc, 1 $$;

create or replace function registries.hidden_of(p_agency uuid, p_limit int)
returns table (id bigint, at timestamptz, registry text, purpose text, reason text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.at, e.registry, e.purpose, e.hidden_reason, registries.hidden_till(e.id, e.hidden_until)
    from registries.access_entry e where e.reader_agency = p_agency and e.hidden_reason is not null order by e.at desc, e.id desc limit p_limit $$;

create or replace function registries.hidden_due(p_now timestamptz, p_limit int)
returns table (id bigint, "personId" uuid, "agencyId" uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.person_id, e.reader_agency from registries.access_entry e
   where e.hidden_reason is not null and registries.hidden_till(e.id, e.hidden_until) <= p_now
     and not exists (select from registries.hidden_opened o where o.access_id = e.id)
   order by e.id limit p_limit $$;
