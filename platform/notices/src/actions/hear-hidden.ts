import { isId, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

/** Somebody hears in their inbox that a read which was kept from them is shown now. */
export function hearHidden(work: Work, { key: eventKey, at, data: { personId, accessId } }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    if (typeof personId !== "string" || !isId(personId)) return;
    const kind = "records-hidden-read";
    const notice = { id: newId(at), eventKey, personId, kind, dossierId: null, link: `/du-lieu-cua-toi/luot/${accessId}`, at };
    await insertNotice(tx, { ...notice, ...sayNotice(kind, "") });
  });
}
