-- Signatures of consent records (chữ ký của chủ thể dữ liệu): what a person signed by a key of their own client, over which state of the record.

create table consents.signature (
  id uuid primary key,
  consent_id uuid not null references consents.consent (id),
  -- Of the record when it was signed: what is said afterwards is not under it.
  consent_revision int not null,
  person_id uuid not null,
  signed_as text not null check (signed_as in ('individual', 'delegate')),
  -- The bytes that were signed, the protected header as it came (the public key in it) and the signature: RFC 7515.
  payload text not null,
  jws_header text not null,
  signature text not null,
  -- RFC 7638, SHA-256.
  thumbprint text not null,
  at timestamptz not null,
  unique (consent_id, consent_revision, person_id)
);
comment on table consents.signature is 'What people signed of their consents by a key of their own. Insert only.';

grant select, insert on consents.signature to motlan_app;

alter table consents.signature enable row level security;
create policy with_consent on consents.signature to motlan_app
  using (exists (select from consents.consent c where c.id = consent_id))
  with check (true);
