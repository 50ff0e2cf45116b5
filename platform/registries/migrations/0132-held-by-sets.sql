-- What was held row by row is held by sets: bulk import spent as long on keys to `record` and on the constraint that keeps periods apart as on everything else it writes. The promises are the
-- same, and the database keeps them, whoever writes: every version and key is of a record that is there, and of one record no two periods hold at once.
alter table registries.record_version drop constraint one_truth_at_a_time, drop constraint record_version_record_id_fkey;
alter table registries.record_key drop constraint record_key_record_id_fkey;

-- One index for what is known now and for what was ever known.
drop index registries.record_version_known, registries.record_version_history;
create index record_version_of on registries.record_version (record_id, recorded_to);
-- By its record a key is looked for only while it is held, to be let go.
drop index registries.record_key_record;
create index record_key_of on registries.record_key (record_id) where is_key and held;

-- Records that others may see are locked against them until the act ends: two acts can neither write periods of one record that overlap, each unseen by the other, nor write into a record that a third takes away.
-- A record that the act itself made is nobody else's yet. What another act committed meanwhile is seen only where each statement looks anew, hence the refusal of other isolation levels.
-- Planned once and kept: by the indexes, whatever the tables held at that moment.
create function registries.check_versions() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_missing bigint;
  v_others bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'versions are written in read committed acts' using errcode = 'feature_not_supported';
  end if;
  select count(*) filter (where r.id is null), count(*) filter (where r.xmin <> pg_current_xact_id()::xid) into v_missing, v_others
    from written n left join registries.record r on r.id = n.record_id;
  if v_others > 0 then
    perform from registries.record r where r.id in (select n.record_id from written n) order by r.id for no key update;
    select count(*) into v_missing from written n where not exists (select from registries.record r where r.id = n.record_id);
  end if;
  if v_missing > 0 then
    raise foreign_key_violation using message = 'a version is of a record that is not there', constraint = 'record_version_of_record', table = 'record_version';
  end if;
  perform from written n join registries.record_version v on v.record_id = n.record_id and v.id <> n.id
    where daterange(v.valid_from, v.valid_to) && daterange(n.valid_from, n.valid_to) and tstzrange(v.recorded_from, v.recorded_to) && tstzrange(n.recorded_from, n.recorded_to);
  if found then
    raise exclusion_violation using message = 'two periods of one record hold at once', constraint = 'one_truth_at_a_time', table = 'record_version';
  end if;
  return null;
end $$;
create trigger one_truth_at_a_time after insert on registries.record_version referencing new table as written for each statement execute function registries.check_versions();
create trigger one_truth_at_a_time_still after update on registries.record_version referencing new table as written for each statement execute function registries.check_versions();

-- A record has several keys: it is looked for once.
create function registries.check_keys() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_missing bigint;
  v_others bigint;
begin
  select count(*) filter (where r.id is null), count(*) filter (where r.xmin <> pg_current_xact_id()::xid) into v_missing, v_others
    from (select distinct w.record_id from written w) n left join registries.record r on r.id = n.record_id;
  if v_others > 0 then
    perform from registries.record r where r.id in (select n.record_id from written n) order by r.id for key share;
    select count(*) into v_missing from written n where not exists (select from registries.record r where r.id = n.record_id);
  end if;
  if v_missing > 0 then
    raise foreign_key_violation using message = 'a key is of a record that is not there', constraint = 'record_key_of_record', table = 'record_key';
  end if;
  return null;
end $$;
create trigger of_record after insert on registries.record_key referencing new table as written for each statement execute function registries.check_keys();
create trigger of_record_still after update on registries.record_key referencing new table as written for each statement execute function registries.check_keys();

-- The app role updates neither; the database's owner is held to it all the same.
create function registries.keep_record() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from registries.record_version v where v.record_id = old.id) or exists (select from registries.record_key k where k.record_id = old.id) then
    raise foreign_key_violation using message = 'the record has versions or keys', constraint = 'record_version_of_record', table = 'record';
  end if;
  return null;
end $$;
create trigger keep_record after delete or update of id on registries.record for each row execute function registries.keep_record();
create function registries.keep_records() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'records are not emptied', table = 'record';
end $$;
create trigger keep_records before truncate on registries.record for each statement execute function registries.keep_records();

revoke all on function registries.check_versions, registries.check_keys, registries.keep_record, registries.keep_records from public;
