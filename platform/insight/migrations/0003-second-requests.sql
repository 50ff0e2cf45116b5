-- Second requests for more that a superior signed off: counted against the unit.
alter table insight.dossier_fact add column asked_again int not null default 0;
