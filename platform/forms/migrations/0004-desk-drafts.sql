-- Drafts that a one-stop desk writes for the person who stands at it, or whose envelope came (hồ sơ nộp trực tiếp, qua bưu chính).

alter table forms.draft
  -- The desk that writes it; none where the person writes it themselves.
  add column desk_agency_id uuid,
  -- By which way it came in, who brought it, the envelope: {"channel": "counter", "officialId": …}.
  add column desk jsonb,
  add constraint desk_is_whole check ((desk_agency_id is null) = (desk is null));

-- One open draft a desk, person, procedure and whom it is for; the person's own beside it is theirs.
drop index forms.draft_open;
create unique index draft_open on forms.draft (person_id, procedure_code, acting_for) where dossier_id is null and desk_agency_id is null;
create unique index draft_open_at_desk on forms.draft (desk_agency_id, person_id, procedure_code, acting_for) where dossier_id is null and desk_agency_id is not null;
create index draft_of_desk on forms.draft (desk_agency_id, updated_at desc) where dossier_id is null and desk_agency_id is not null;

-- A draft is its person's alone, one of a desk the desk's: neither sees the other's.
drop policy own on forms.draft;
create policy own on forms.draft to motlan_app
  using (case split_part(coalesce(current_setting('motlan.actor', true), ''), ':', 1)
    when 'person' then person_id::text = split_part(current_setting('motlan.actor', true), ':', 2) and desk_agency_id is null
    when 'official' then desk_agency_id::text = nullif(current_setting('motlan.agency_id', true), '')
    when 'system' then true
    else false end);
