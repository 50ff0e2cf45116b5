-- A request key stands for one person: said for another, it is refused. The number itself is not kept, only its hash with the consent's own id.

alter table consents.consent add column request_hash text;
