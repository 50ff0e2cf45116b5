import { isId, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { type Kind, sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

/** Whoever said that their data is wrong hears what became of it. */
export function hearCorrections(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { key: eventKey, at, subject, data } = event;
    const kind = kindOf(event);
    if (typeof data.personId !== "string" || !isId(data.personId) || kind === undefined) return;
    const link = `/du-lieu-cua-toi/yeu-cau/${subject}`;
    await insertNotice(tx, { id: newId(at), eventKey, personId: data.personId, kind, dossierId: null, ...sayNotice(kind, ""), link, at });
  });
}

function kindOf({ type, data }: EventRow): Kind | undefined {
  if (type === "registries.correction-extended") return "correction-extended";
  if (data.outcome === "accepted") return "correction-accepted";
  return data.outcome === "refused" ? "correction-refused" : undefined;
}
