import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { hasFailed, isDone } from "../domain/linked.ts";
import { savePartMoved } from "../store/linked-parts.ts";

/** A part has moved: its state is seen by the whole in the same act. Once it ends, what follows is queued in the act, too, so that a process that dies loses nothing. */
export async function tellWhole(work: Work, tx: Tx, { id, status, origins: { whole } }: Dossier): Promise<void> {
  if (whole === undefined) return;
  await savePartMoved(tx, id, status, work.clock.now());
  if (isDone(status) || hasFailed(status))
    await work.enqueue(tx, "dossiers.follow-parts", { wholeId: whole.id }, { key: `dossiers.parts:${id}:${status}` });
}
