import { isId, isLocalDate, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

/** Whoever is writing an application hears in their inbox until when they can submit it here, or that nothing changes. The notice leads to what they wrote. */
export function hearWriters(work: Work, { key: eventKey, type, subject: draftId, at, data }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { personId, closesOn } = data;
    if (typeof personId !== "string" || !isId(personId) || typeof closesOn !== "string" || !isLocalDate(closesOn)) return;
    const kind = type === "dossiers.writer-told-closing" ? "portal-closes" : "portal-stays";
    const notice = { id: newId(at), eventKey, personId, kind, dossierId: null, link: `/nop/${draftId}`, at };
    await insertNotice(tx, { ...notice, ...sayNotice(kind, closesOn.split("-").reverse().join("/")) });
  });
}
