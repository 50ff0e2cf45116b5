-- The desk that took a dossier in for another agency sees neither to whom it was given there nor what was put before a superior: both policies were older than that rule, or knew nothing of it.
alter policy with_dossier on dossiers.second_request using (dossiers.acting('system') is not null or dossiers.settles(dossier_id));
alter policy with_dossier on dossiers.assignment using (dossiers.acting('system') is not null or dossiers.settles(dossier_id));
