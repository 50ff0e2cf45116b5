-- Dossiers taken over from the software in use before (hồ sơ chuyển từ phần mềm đang dùng): found by their old code, counted by their import, taken out again as long
-- as nobody has acted on them.

create index dossier_old_code on dossiers.dossier ((origins->'source'->>'number')) where origins->'source'->>'from' = 'takeover';
create index dossier_import on dossiers.dossier ((origins->'source'->>'importId')) where origins->'source'->>'from' = 'takeover';

-- Takes a whole import out again: nothing where one of its dossiers has moved on. The app may delete no dossier but by this.
create function dossiers.forget_import(import text) returns integer language plpgsql security definer set search_path = '' as $$
declare
  gone uuid[];
begin
  select array_agg(id) into gone from (
    select d.id from dossiers.dossier d where d.origins->'source'->>'from' = 'takeover' and d.origins->'source'->>'importId' = import for update) locked;
  if gone is null then return 0; end if;
  if exists (select from dossiers.dossier d where d.id = any(gone) and d.revision > 1)
    or exists (select from dossiers.paper p where p.dossier_id = any(gone))
    or exists (select from dossiers.assignment a where a.dossier_id = any(gone) and a.how not in ('rule')) then return -1; end if;
  delete from dossiers.search_row where dossier_id = any(gone);
  delete from dossiers.queue_entry where dossier_id = any(gone);
  delete from dossiers.watch where dossier_id = any(gone);
  delete from dossiers.warning where dossier_id = any(gone);
  delete from dossiers.assignment where dossier_id = any(gone);
  delete from dossiers.request_for_more where dossier_id = any(gone);
  delete from dossiers.history where dossier_id = any(gone);
  delete from dossiers.dossier where id = any(gone);
  return array_length(gone, 1);
end $$;
revoke all on function dossiers.forget_import(text) from public;
grant execute on function dossiers.forget_import(text) to motlan_app;
