import { isId, localDateOf } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { lockOfferOfDraft, saveOffer } from "../store/offers.ts";
import { countOne } from "../store/tally.ts";

/** What was prepared became a dossier, by the person's own hand. */
export function hearForms(work: Work, event: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const { dossierId } = event.data;
    if (typeof dossierId !== "string" || !isId(dossierId)) return;
    const offer = await lockOfferOfDraft(tx, event.subject);
    if (offer === undefined || (offer.state !== "told" && offer.state !== "taken")) return;
    await saveOffer(tx, offer, { state: "submitted", dossierId, at: work.clock.now() });
    await countOne(tx, offer.code, offer.communeId, localDateOf(work.clock.now()), "submitted");
    await work.announce(tx, { type: "proactive.submitted", subject: offer.id, data: { code: offer.code, dossierId } });
  });
}
