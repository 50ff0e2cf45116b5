import type { Work } from "@motlan/kernel/db";
import { DRAFT_DAYS } from "../domain/draft.ts";
import { deleteDraftsBefore } from "../store/drafts.ts";

/** Deletes drafts untouched for thirty days, and those that became dossiers so long ago. Run twice, the second finds nothing. */
export function expireDrafts(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    const before = new Date(work.clock.now().getTime() - DRAFT_DAYS * 86_400_000);
    for (const { id, taken } of await deleteDraftsBefore(tx, before)) {
      if (!taken) await work.announce(tx, { type: "forms.expired", subject: id });
    }
  });
}
