-- Why a version says what it says: the designers' reasons by place, told where versions are compared. Beside the document, whose hash they are no part of.

alter table catalogue.procedure_version add column why jsonb not null default '{}' check (jsonb_typeof(why) = 'object');
comment on column catalogue.procedure_version.why is 'The designers'' reasons by the place in the document. Public with the version; never changed.';
