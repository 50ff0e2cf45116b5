import { isId, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { isStale } from "../domain/attempts.ts";
import { KINDS, type Kind, sayNotice } from "../domain/kinds.ts";
import { keepDossier } from "../store/known-dossiers.ts";
import { insertNotice } from "../store/notices.ts";
import { queueMessages } from "./queue-messages.ts";

/** News of a proactive service: the person's notice, leading to the page of that matter. The short sign stands where a dossier's code would: it says nothing of what it is. */
export function hearComingUp(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { personId, sign } = event.data;
    const kind = kindOf(event);
    if (typeof personId !== "string" || !isId(personId) || typeof sign !== "string" || kind === undefined) return;
    const now = work.clock.now();
    const about = { id: newId(now), eventKey: event.key, personId, kind, dossierId: event.subject, link: `/viec-sap-toi/${event.subject}` };
    await keepDossier(tx, event.subject, { code: sign, personId });
    if (!(await insertNotice(tx, { ...about, ...sayNotice(kind, sign), at: event.at }))) return;
    if (KINDS[kind].isSent && !isStale(event.at, now)) await queueMessages(work, tx, about.id, personId);
  });
}

function kindOf({ type, data }: EventRow): Kind | undefined {
  if (type === "proactive.told") return data.acts === true ? "will-act" : "coming-up";
  if (type === "proactive.acted") return "was-done";
  if (type === "proactive.failed") return "left-to-you";
  return type === "proactive.undone" ? "was-undone" : undefined;
}
