-- The press of the button by which an answer template was last saved: said twice, saved once.

alter table work.template add column request_key text;
create unique index template_request on work.template (agency_id, request_key);
