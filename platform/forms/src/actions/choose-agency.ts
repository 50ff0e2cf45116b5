import type { Work } from "@motlan/kernel/db";
import type { Delivery, Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookInForce } from "./read-rulebook.ts";

/**
 * Keeps where the person wants to apply and how they want the result. Whether that agency is competent is judged when the dossier is made.
 * @throws forms/unknown-delivery, forms/not-found, forms/already-taken
 */
export function chooseAgency(
  work: Work,
  { draftId, agencyId, delivery }: { readonly draftId: string; readonly agencyId: string; readonly delivery: Delivery },
): Promise<Draft> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    const { version } = await rulebookInForce(work, draft.procedureCode);
    if (!version.result.delivery.includes(delivery)) throw faults["unknown-delivery"]();
    return saveDraftRow(tx, { ...draft, agencyId, delivery, updatedAt: work.clock.now() });
  });
}
