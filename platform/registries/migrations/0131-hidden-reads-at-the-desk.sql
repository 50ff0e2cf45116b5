-- What an official looks for at a desk may be hidden as well; an office sees what it hid, and those concerned are told once it opens.
alter table registries.look
  add column hidden_reason text,
  add column hidden_until timestamptz,
  add constraint look_hidden_check check ((hidden_reason is null) = (hidden_until is null));

create table registries.hidden_opened (
  access_id bigint primary key,
  at timestamptz not null
);
comment on table registries.hidden_opened is 'Hidden reads whose opening was announced. Insert only.';
grant select, insert on registries.hidden_opened to motlan_app;

-- What an office hid, the newest first: never whose record it was.
create function registries.hidden_of(p_agency uuid, p_limit int)
returns table (id bigint, at timestamptz, registry text, purpose text, reason text, until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.at, e.registry, e.purpose, e.hidden_reason,
         greatest(e.hidden_until, (select max(l.until) from registries.hidden_longer l where l.access_id = e.id))
    from registries.access_entry e where e.reader_agency = p_agency and e.hidden_reason is not null order by e.at desc, e.id desc limit p_limit $$;
revoke all on function registries.hidden_of from public;
grant execute on function registries.hidden_of to motlan_app;

-- Those whose moment has come and of which nobody was told.
create function registries.hidden_due(p_now timestamptz, p_limit int)
returns table (id bigint, "personId" uuid, "agencyId" uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.person_id, e.reader_agency from registries.access_entry e
   where e.hidden_reason is not null and e.hidden_until <= p_now
     and not exists (select from registries.hidden_longer l where l.access_id = e.id and l.until > p_now)
     and not exists (select from registries.hidden_opened o where o.access_id = e.id)
   order by e.id limit p_limit $$;
revoke all on function registries.hidden_due from public;
grant execute on function registries.hidden_due to motlan_app;
