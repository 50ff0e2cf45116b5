import type { Work } from "@motlan/kernel/db";
import { findDossierIdByOrder } from "../store/dossiers.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/** The order is paid: the dossier goes to the first step and its clock starts. Heard twice, it moves once. */
export function payDossier(work: Work, orderId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const id = await findDossierIdByOrder(tx, orderId);
    if (id === undefined) return;
    const dossier = await lockForNode(tx, id);
    if (dossier.status === "awaiting-payment") await moveDossier(work, tx, dossier, "pay");
  });
}
