-- The step a second request for more was asked for in: the superior's word is made there, or nowhere.
alter table dossiers.second_request add column step text;
