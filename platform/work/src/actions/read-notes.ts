import { getDossierForDesk } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import type { Mentioned, Note } from "../domain/note.ts";
import { countUnseenMentions, listMentions, listNotes, markNotesSeen } from "../store/notes.ts";
import { deskOf } from "./colleagues.ts";

/** The notes of a dossier, the oldest first, for whoever may read it; looking is remembered with them. @throws work/not-yours, dossiers/not-found, dossiers/not-yours */
export function openNotes(work: Work, dossierId: string): Promise<Note[]> {
  return work.transaction(async (tx) => {
    const { officialId } = deskOf(work);
    const { dossier } = await getDossierForDesk(work, dossierId);
    const notes = await listNotes(tx, dossier.id);
    if (notes.some(({ byId, seenBy }) => byId !== officialId && !seenBy.includes(officialId)))
      await markNotesSeen(tx, dossier.id, officialId, work.clock.now());
    return notes;
  });
}

/** Notes that mention this official, those not seen yet first. @throws work/not-yours */
export async function listMyMentions(
  work: Work,
  { limit = 30, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Mentioned[]> {
  const { officialId } = deskOf(work);
  return work.transaction((tx) => listMentions(tx, officialId, limit, offset));
}

/** How many notes mention this official that they have not seen. @throws work/not-yours */
export async function countMyMentions(work: Work): Promise<number> {
  const { officialId } = deskOf(work);
  return work.transaction((tx) => countUnseenMentions(tx, officialId));
}
