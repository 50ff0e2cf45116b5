import type { Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { refuseAllButNode } from "../rights.ts";
import { expireFiles, listDoneWith, saveBytesGone } from "../store/ended.ts";
import { forgetWriting } from "../store/writing.ts";

/** How long what was received stays to be taken by its system, ours. */
const KEPT_MS = 30 * 86_400_000;
/** A chunk under way when a file ended may still be written. */
const SETTLED_MS = 120_000;

/** Ends what is past its time, and deletes the bytes of what has ended. Twice does no harm. @throws transfers/not-yours */
export async function sweepFiles(work: Work, disk: Bytes): Promise<void> {
  refuseAllButNode(work);
  const now = work.clock.now();
  await work.transaction(async (tx) => {
    for (const { id, agencyId } of await expireFiles(tx, now))
      await work.announce(tx, { type: "transfers.expired", subject: id, ...(agencyId !== null && { agencyId }) });
  });
  await work.transaction((tx) => forgetWriting(tx, new Date(now.getTime() - SETTLED_MS)));
  const [settled, kept] = [new Date(now.getTime() - SETTLED_MS), new Date(now.getTime() - KEPT_MS)];
  for (const id of await work.transaction((tx) => listDoneWith(tx, settled, kept))) {
    await disk.forget(id);
    await work.transaction((tx) => saveBytesGone(tx, id, work.clock.now()));
  }
}
