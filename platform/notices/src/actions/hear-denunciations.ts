import { newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { whomToTell } from "../domain/desk-news.ts";
import { type Kind, sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

const DESK = "/ban-lam-viec/to-cao";
const KIND_OF: Readonly<Record<string, Kind>> = {
  "denunciations.received": "denunciation-new",
  "denunciations.moved": "denunciation-moved",
  "denunciations.due-soon": "denunciation-due",
  "denunciations.late": "denunciation-late",
  "denunciations.concluded": "denunciation-concluded",
};

/** Officials whom the event says to tell, at their desk. Who denounced has no notice: it would name them. */
export function hearDenunciations(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { key: eventKey, at, type, subject, data, agency_id } = event;
    const kind = KIND_OF[type];
    if (kind === undefined) return;
    const link = type === "denunciations.concluded" ? `${DESK}/ket-luan` : `${DESK}/${subject}`;
    const said = { eventKey, kind, dossierId: null, ...sayNotice(kind, String(data.code)), link, at };
    for (const told of whomToTell({ data, agencyId: agency_id ?? undefined })) await insertNotice(tx, { id: newId(at), ...said, ...told });
  });
}
