-- Halves stand in the audit log that anybody can check: `id` is their number there, `tx` says in which order they committed (as registries.access_entry has it).
alter table exchange.half add column id bigint generated always as identity;
create unique index half_number on exchange.half (id);
alter table exchange.half add column tx bigint;
alter table exchange.half alter column tx set default pg_current_xact_id()::text::bigint;
create index half_tx on exchange.half using brin (tx) with (pages_per_range = 16, autosummarize = on);
