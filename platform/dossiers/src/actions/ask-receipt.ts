import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listPapers } from "../store/papers.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { planReceipt } from "./plan-what-follows.ts";

/**
 * The applicant asks for the receipt with appointment (form 01) that a result given at once did not need. There already, or asked for twice: it is one.
 * @throws dossiers/not-found, dossiers/no-receipt-yet
 */
export function askReceipt(work: Work, { dossierId }: { readonly dossierId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, dossierId);
    if (dossier.clockFrom === undefined) throw faults["no-receipt-yet"]();
    if ((await listPapers(tx, dossierId)).some(({ kind }) => kind === "receipt")) return;
    await planReceipt(work, tx, dossierId);
  });
}
