-- A secret is made for a webhook of one's own: nobody replaces what another agency's tellings are signed with.

alter policy node on consents.webhook_secret
  with check (exists (select from consents.webhook w where w.id = webhook_id));
