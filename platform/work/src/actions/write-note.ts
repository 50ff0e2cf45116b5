import { getDossierForDesk } from "@motlan/dossiers";
import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { noteWords } from "../domain/note.ts";
import { faults } from "../faults.ts";
import { insertMentions, insertNote, listNotes } from "../store/notes.ts";
import { holdRequest } from "../store/requests.ts";
import { colleaguesAt, deskOf } from "./colleagues.ts";

export interface NewNote {
  readonly dossierId: string;
  readonly words: string;
  /** Officials of the agency whom it is meant for. */
  readonly mentions?: readonly string[];
  /** An own note that it corrects. */
  readonly corrects?: string;
  readonly requestKey: string;
}

/**
 * Writes an internal note on a dossier that the official may read. Said twice with one key it is written once.
 * @throws work/not-yours, work/words-needed, work/not-a-colleague, work/note-not-found, work/note-corrected, dossiers/not-found
 */
export function writeNote(work: Work, input: NewNote): Promise<void> {
  return work.transaction(async (tx) => {
    const official = deskOf(work);
    const { dossier } = await getDossierForDesk(work, input.dossierId);
    const words = noteWords(input.words);
    if (words === undefined) throw faults["words-needed"]();
    const mentions = await readMentions(work, dossier.agencyId, input.mentions ?? []);
    const at = work.clock.now();
    const [byId, agencyId] = [official.officialId, dossier.agencyId];
    const note = { id: newId(at), agencyId, dossierId: dossier.id, code: dossier.code, byId, at, words, requestKey: input.requestKey };
    const corrects = await corrected(tx, dossier.id, byId, input);
    if (!(await insertNote(tx, { ...note, corrects }))) return;
    if (mentions.length > 0) await insertMentions(tx, note, mentions);
    const data = { noteId: note.id, mentions: [...mentions] };
    await work.announce(tx, { type: "work.noted", subject: dossier.id, agencyId, data });
  });
}

async function readMentions(work: Work, agencyId: string, wanted: readonly string[]): Promise<readonly string[]> {
  const once = [...new Set(wanted)];
  if (once.length === 0) return [];
  const known = new Set((await colleaguesAt(work, agencyId)).map(({ officialId }) => officialId));
  if (!once.every((id) => known.has(id))) throw faults["not-a-colleague"]();
  return once;
}

/** One corrects one's own words, and the latest of them; the same words sent again are no second correction. */
async function corrected(tx: Tx, dossierId: string, byId: string, { corrects, words }: NewNote): Promise<string | null> {
  if (corrects === undefined) return null;
  await holdRequest(tx, "corrects", corrects);
  const notes = await listNotes(tx, dossierId);
  const note = notes.find(({ id }) => id === corrects);
  if (note === undefined || note.byId !== byId) throw faults["note-not-found"]();
  const later = notes.find((other) => other.corrects === corrects);
  if (later !== undefined && later.words !== words.trim()) throw faults["note-corrected"]();
  return corrects;
}
