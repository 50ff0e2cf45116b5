-- What a stand-in does of the absent colleague's work: sees it, does it, or signs too. What was entered before gave all of it.

alter table agencies.absence add column scope text not null default 'sign' check (scope in ('read', 'act', 'sign'));
comment on column agencies.absence.scope is 'read: sees the work; act: does it, but signs nothing; sign: everything (phạm vi làm thay).';
