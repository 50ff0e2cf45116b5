import type { Work } from "@motlan/kernel/db";
import type { Bytes } from "../disk/bytes.ts";
import { faults } from "../faults.ts";
import { lockOwn, refuseOthers, refuseStranger } from "../rights.ts";
import { saveBytesGone } from "../store/ended.ts";
import { endFile } from "../store/files.ts";

export interface FileToEnd {
  readonly id: string;
  /** Whose it must be, where the caller speaks for one system. */
  readonly subsystem?: string;
}

/**
 * A sender takes a file back, or a receiver gives it up; said again, nothing happens. What was received stays received at both, with its receipt.
 * @throws transfers/not-yours, transfers/unknown-file
 */
export async function withdrawFile(work: Work, { id, subsystem }: FileToEnd): Promise<void> {
  refuseStranger(work, "transfers.send");
  await work.transaction(async (tx) => {
    const { state, agencyId, subsystem: owner } = await lockOwn(tx, id, subsystem);
    await refuseOthers(work, "transfers.send", owner);
    if (state !== "coming" && state !== "offered" && state !== "stopped") return;
    await endFile(tx, id, "withdrawn", work.clock.now());
    await work.announce(tx, { type: "transfers.withdrawn", subject: id, ...(agencyId !== null && { agencyId }) });
  });
}

/** A receiver is done with the bytes of a file it received; the receipt stays. @throws transfers/not-yours, transfers/unknown-file, transfers/not-whole */
export async function dropContent(work: Work, disk: Bytes, { id, subsystem }: FileToEnd): Promise<void> {
  refuseStranger(work, "transfers.send");
  await work.transaction(async (tx) => {
    const { state, side, kept, subsystem: owner } = await lockOwn(tx, id, subsystem);
    await refuseOthers(work, "transfers.send", owner);
    if (side !== "incoming" || state !== "received") throw faults["not-whole"]({ kept, chunks: "?" });
    await saveBytesGone(tx, id, work.clock.now());
  });
  await disk.forget(id);
}
