import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DocumentRecord } from "../domain/document.ts";
import { faults } from "../faults.ts";
import { lockDocument, saveWithdrawn, toRecord } from "../store/documents.ts";

/**
 * Withdraws (thu hồi, hủy bỏ) a sealed document: the file stays, the public page says from when it counts no more.
 * @refuses documents/not-found, not-yours, not-sealed, not-in-force
 */
export function withdrawDocument(work: Work, input: { readonly documentId: string; readonly reason: string }): Promise<DocumentRecord> {
  return work.transaction(async (tx) => {
    const found = await lockDocument(tx, input.documentId);
    if (!found) throw faults["not-found"]();
    if (!may(work.actor, "documents.seal", found.agency_id)) throw faults["not-yours"]();
    if (found.state === "waiting") throw faults["not-sealed"]();
    if (found.state === "withdrawn") throw faults["not-in-force"]();
    await saveWithdrawn(tx, found.id, work.clock.now(), input.reason);
    await work.announce(tx, { type: "documents.withdrawn", subject: found.id, agencyId: found.agency_id, data: { kind: found.kind } });
    return { ...toRecord(found), state: "withdrawn" };
  });
}
