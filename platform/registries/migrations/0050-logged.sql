-- Reads stand in the audit log that anybody can check. `tx` says in which order they committed; entries of before have none and stand outside it.
-- A number and not an xid8, for which there is no block-range index: that one costs a read next to nothing.
alter table registries.access_entry add column tx bigint;
alter table registries.access_entry alter column tx set default pg_current_xact_id()::text::bigint;
create index access_entry_tx on registries.access_entry using brin (tx) with (pages_per_range = 16, autosummarize = on);

-- Who puts them into the log and compares them with it sees every entry, and nobody else does.
create policy see_for_log on registries.access_entry for select to motlan_app
  using (current_setting('motlan.actor', true) in ('system:registries.access', 'system:kernel.check-log'));
