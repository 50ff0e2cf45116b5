-- Some news is of no dossier yet: whoever is writing an application is told of it, and the link leads to what they wrote.
alter table notices.notice alter column dossier_id drop not null;
