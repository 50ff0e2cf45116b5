import type { Work } from "@motlan/kernel/db";
import { refundByRule } from "@motlan/payments";
import { listDossierIdsByOrder } from "../store/dossiers.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/**
 * The order is paid: each dossier it pays for goes to the first step and its clock starts. Heard twice, it moves once. Money that came in time but was told of after
 * the dossier had lapsed goes back, since nothing is done for it.
 */
export function payDossier(work: Work, orderId: string): Promise<void> {
  return work.transaction(async (tx) => {
    for (const id of await listDossierIdsByOrder(tx, orderId)) {
      const dossier = await lockForNode(tx, id);
      if (dossier.status === "awaiting-payment") await moveDossier(work, tx, dossier, "pay");
      else if (dossier.status === "withdrawn")
        await refundByRule(work, { dossierId: id, what: "withdrawn", takenIn: dossier.takenInAt !== undefined });
    }
  });
}
