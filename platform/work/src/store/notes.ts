import { statement, type Tx } from "@motlan/kernel/db";
import type { Mentioned, Note } from "../domain/note.ts";

const insert = statement<{ id: string }>(
  "work.insert_note",
  `insert into work.note (id, agency_id, dossier_id, code, by_id, at, words, corrects, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (by_id, request_key) do nothing returning id`,
);
const mention = statement(
  "work.insert_mentions",
  "insert into work.mention (note_id, agency_id, official_id, at) select $1, $2, unnest($3::uuid[]), $4",
);
const ofDossier = statement<Note>(
  "work.notes_of_dossier",
  `select n.id, n.dossier_id as "dossierId", n.code, n.by_id as "byId", n.at, n.words, n.corrects,
     (select coalesce(array_agg(m.official_id::text order by m.official_id), '{}') from work.mention m where m.note_id = n.id) as mentions,
     (select coalesce(array_agg(s.official_id::text order by s.at), '{}') from work.note_seen s where s.note_id = n.id) as "seenBy"
   from work.note n where n.dossier_id = $1 order by n.at, n.corrects is not null, n.id`,
);
const see = statement(
  "work.see_notes",
  `insert into work.note_seen (note_id, agency_id, official_id, at)
   select n.id, n.agency_id, $2, $3 from work.note n where n.dossier_id = $1 and n.by_id <> $2 on conflict do nothing`,
);
const mentions = statement<Mentioned>(
  "work.mentions_of",
  `select n.id, n.dossier_id as "dossierId", n.code, n.by_id as "byId", n.at, n.words, s.at as "seenAt"
   from work.mention m join work.note n on n.id = m.note_id left join work.note_seen s on s.note_id = m.note_id and s.official_id = m.official_id
   where m.official_id = $1 order by (s.at is not null), m.at desc, n.id limit $2 offset $3`,
);
const unseen = statement<{ n: number }>(
  "work.count_mentions",
  `select count(*)::int as n from work.mention m where m.official_id = $1
     and not exists (select from work.note_seen s where s.note_id = m.note_id and s.official_id = m.official_id)`,
);

export type NoteRow = Pick<Note, "id" | "dossierId" | "code" | "byId" | "at" | "words" | "corrects"> & {
  readonly agencyId: string;
  readonly requestKey: string;
};

/** True when it is new; said twice with one key it is written once. */
export async function insertNote(tx: Tx, n: NoteRow): Promise<boolean> {
  return (await insert.find(tx, [n.id, n.agencyId, n.dossierId, n.code, n.byId, n.at, n.words, n.corrects, n.requestKey])) !== undefined;
}

export async function insertMentions(tx: Tx, n: Pick<NoteRow, "id" | "agencyId" | "at">, officialIds: readonly string[]): Promise<void> {
  await mention.run(tx, [n.id, n.agencyId, officialIds, n.at]);
}

export function listNotes(tx: Tx, dossierId: string): Promise<Note[]> {
  return ofDossier.all(tx, [dossierId]);
}

export async function markNotesSeen(tx: Tx, dossierId: string, officialId: string, at: Date): Promise<void> {
  await see.run(tx, [dossierId, officialId, at]);
}

export function listMentions(tx: Tx, officialId: string, limit: number, offset: number): Promise<Mentioned[]> {
  return mentions.all(tx, [officialId, limit, offset]);
}

export async function countUnseenMentions(tx: Tx, officialId: string): Promise<number> {
  return (await unseen.one(tx, [officialId])).n;
}
