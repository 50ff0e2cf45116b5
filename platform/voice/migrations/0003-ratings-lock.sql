-- The second lock on ratings: the person's own, those of the official's agency, those of what its superior sees to. Public are the figures alone.

alter table voice.rating enable row level security;
create policy own_or_agency on voice.rating to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
    when 'official' then agency_id::text = current_setting('motlan.agency_id', true)
    when 'system' then true
    else false end)
  with check (true);
create policy superior_reads on voice.rating for select to motlan_app
  using (split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1) = 'official'
    and exists (select from voice.unsolved u where u.dossier_id = rating.dossier_id
      and u.superior_agency_id::text = current_setting('motlan.agency_id', true)));

create function voice.count_ratings(agency uuid, since timestamptz, until timestamptz)
  returns table (total int, satisfied int, neither int, dissatisfied int, solved int)
  language sql stable security definer set search_path = voice, pg_temp as $$
    select count(*)::int, (count(*) filter (where r.score = 3))::int, (count(*) filter (where r.score = 2))::int,
      (count(*) filter (where r.score = 1))::int, (count(*) filter (where r.solved))::int
    from voice.rating r where r.agency_id = $1 and r.rated_at >= $2 and r.rated_at < $3 $$;
revoke all on function voice.count_ratings(uuid, timestamptz, timestamptz) from public;
grant execute on function voice.count_ratings(uuid, timestamptz, timestamptz) to motlan_app;
