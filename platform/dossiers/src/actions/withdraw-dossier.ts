import type { Tx, Work } from "@motlan/kernel/db";
import { cancelOrder, findOrder } from "@motlan/payments";
import type { Dossier } from "../domain/dossier.ts";
import { listDossierIdsByOrder } from "../store/dossiers.ts";
import { lockForApplicant, lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { withdrawParts } from "./withdraw-parts.ts";

/**
 * The applicant withdraws the dossier (rút hồ sơ), as long as nothing is recorded. An order not yet settled is called off with it, so that nobody pays for what is
 * no more; money that has just come is owed back.
 * @throws dossiers/not-found, dossiers/move-not-allowed
 */
export function withdrawDossier(
  work: Work,
  { dossierId, words = "" }: { readonly dossierId: string; readonly words?: string },
): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, dossierId);
    const { version } = await readRulebook(work, dossier.versionId);
    if (version.parts !== undefined && dossier.status === "open")
      return withdrawParts(work, tx, dossier, words === "" ? undefined : { words });
    const withdrawn = await moveDossier(work, tx, dossier, "withdraw", words === "" ? {} : { note: { words } });
    if (dossier.status === "awaiting-payment") await callOrderOff(work, dossier);
    return withdrawn;
  });
}

async function callOrderOff(work: Work, { orderId, agencyId }: Dossier): Promise<void> {
  const node = work.as({ kind: "system", name: "dossiers.withdraw", agencyId });
  if (orderId !== undefined) await cancelOrder(node, { orderId });
}

/** The term to pay passed and the bank knows of no money: a dossier that nobody can pay for any more is closed. Heard twice, it moves once. */
export function lapseDossier(work: Work, orderId: string): Promise<void> {
  return work.transaction(async (tx: Tx) => {
    // Money told of late may have paid it since.
    if ((await findOrder(tx, orderId))?.paidAt !== undefined) return;
    for (const id of await listDossierIdsByOrder(tx, orderId)) {
      const dossier = await lockForNode(tx, id);
      if (dossier.status === "awaiting-payment") await moveDossier(work, tx, dossier, "lapse");
    }
  });
}
