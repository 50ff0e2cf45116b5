-- A registry whose main node (nút chủ quản) is another: what is not found here is asked for there, and what is recorded here is written there too.

alter table registries.registry add column upstream jsonb;
comment on column registries.registry.upstream is 'Who asks, which service of the exchange is asked, and the purpose for which what is recorded here is written there.';
