import { newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { whomToTell } from "../domain/desk-news.ts";
import { sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

const DESK = "/ban-lam-viec/ket-noi";

/** Administrators hear that their node's certificate ends in so many days. */
export function hearExchange(work: Work, { key: eventKey, at, data, agency_id }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const kind = "certificate-ending";
    const said = { eventKey, kind, dossierId: null, ...sayNotice(kind, String(data.days)), link: DESK, at } as const;
    for (const told of whomToTell({ data, agencyId: agency_id ?? undefined })) await insertNotice(tx, { id: newId(at), ...said, ...told });
  });
}
