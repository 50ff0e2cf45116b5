import { findAgency } from "@motlan/agencies";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Denunciation, dueOf } from "../domain/denunciation.ts";
import { lockWatched, saveTold } from "../store/denunciations.ts";
import { toTell } from "./find-hearer.ts";

const SOON_MS = 3 * 86_400_000;

/** Reminds who hears three days before a term ends, and tells them and the head above when it has passed. Each once. */
export function watchDenunciations(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    for (const one of await lockWatched(tx, now, new Date(now.getTime() + SOON_MS))) await tell(work, tx, one);
  });
}

async function tell(work: Work, tx: Tx, denunciation: Denunciation): Promise<void> {
  const due = dueOf(denunciation);
  if (due === undefined) return;
  const { id, code, agencyId, hearingAgencyId } = denunciation;
  const late = due < work.clock.now();
  const above = late ? (await findAgency(work.db, hearingAgencyId))?.parentId : undefined;
  const heads = await toTell(work, hearingAgencyId, agencyId);
  const others = above === undefined ? [] : await toTell(work, above, agencyId);
  await saveTold(tx, id, due, late);
  await work.announce(tx, {
    type: late ? "denunciations.late" : "denunciations.due-soon",
    subject: id,
    agencyId: hearingAgencyId,
    data: { code, due: due.toISOString(), tell: [...heads, ...others] },
  });
}
