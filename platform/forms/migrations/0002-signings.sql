-- Other parties of an application who are asked to sign it: each sees what stood on the screen when they were asked, and signs exactly that.

create table forms.signing (
  id uuid primary key,
  draft_id uuid not null references forms.draft on delete cascade,
  path text not null,
  signer_id uuid not null,
  number text not null,
  role_vi text not null,
  role_en text not null,
  applicant text not null,
  title_vi text not null,
  title_en text not null,
  language text not null check (language in ('vi', 'en')),
  -- json, not jsonb: what was typed may hold signs that jsonb refuses.
  lines json not null,
  seal text not null,
  asked_at timestamptz not null,
  signed_at timestamptz,
  declined_at timestamptz,
  reason text,
  check (signed_at is null or declined_at is null),
  constraint signing_of_party unique (draft_id, path, signer_id)
);
create index signing_waiting on forms.signing (signer_id, asked_at) where signed_at is null and declined_at is null;
comment on table forms.signing is 'Who is asked to sign an application beside the applicant (người cùng ký), what they were shown, and whether they signed. Gone with the draft.';

grant select, insert, update, delete on forms.signing to motlan_app;

alter table forms.signing enable row level security;
create policy party on forms.signing to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then signer_id::text = split_part(current_setting('motlan.actor', true), ':', 2)
      or exists (select from forms.draft d where d.id = draft_id)
    when 'system' then true
    else false end);
