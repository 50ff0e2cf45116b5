-- From a day on people file on the national portal alone (Decree 118/2025/NĐ-CP): this node's own portal takes nothing in by itself any more.

create table dossiers.portal_closing (
  id uuid primary key,
  closes_on date not null,
  set_by uuid not null,
  agency_id uuid not null,
  set_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
-- One day stands at a time; what was undone stays to be seen.
create unique index portal_closing_standing on dossiers.portal_closing ((true)) where undone_at is null;
comment on table dossiers.portal_closing is 'The day from which the local portal offers information, look-up and desk alone; who set it and who undid it.';
grant select, insert, update on dossiers.portal_closing to motlan_app;

create table dossiers.portal_closing_told (
  closing_id uuid not null references dossiers.portal_closing (id),
  draft_id uuid not null,
  news text not null check (news in ('closes', 'stays')),
  primary key (closing_id, news, draft_id)
);
comment on table dossiers.portal_closing_told is 'Drafts whose writers were told of the day, or that it was undone: each once, however often the telling begins again.';
grant select, insert on dossiers.portal_closing_told to motlan_app;
