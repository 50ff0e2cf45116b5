-- Asked for while a search is under way, it goes on where it is and then goes through once more: what was written behind it is found, and many imports in a row do not
-- keep it from its end.
alter table registries.twin_search add column again boolean not null default false;
comment on column registries.twin_search.again is 'Asked for since it began: once at the end it begins anew.';
