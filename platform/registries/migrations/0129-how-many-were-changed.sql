-- A request that changed several records is answered with their number, and with the same when it is said again.

alter table registries.request add column changed int;
comment on column registries.request.changed is 'How many records it changed, where it was about several; its ids are then its own.';
