-- A reader of another authority, who asked through the exchange: which of its systems, which official, for which of its own cases. The act says it once
-- (`motlan.far`) and every entry it writes carries it, so that the ways to a value need no further parameter.
alter table registries.access_entry add column far jsonb default nullif(current_setting('motlan.far', true), '')::jsonb;
comment on column registries.access_entry.far is 'Where the reader is another authority''s: its system, the official, the case there, the query. Null for readers of this node.';
