import { isFault, type JsonObject, newId, type Person } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { faults } from "../faults.ts";
import { lockOffer, saveOffer } from "../store/offers.ts";
import { findServiceVersion } from "../store/services.ts";
import { fillDraft, wayToPrepare } from "./fill-draft.ts";

/** The node in the name of the person it serves: what it opens is theirs, under the second lock of every room. */
export function inNameOf(personId: string): Person {
  return { kind: "person", personId, assurance: 2, sessionId: newId() };
}

/**
 * Level 2 and 3: prepares the dossier in the person's own drafts, so that they find it ready. Said twice it is prepared once. Where a rule refuses (the form is no more offered,
 * say) the offer stays a reminder that says so.
 */
export async function prepareDossier(work: Work, { offerId, personId }: JsonObject): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  if (typeof offerId !== "string" || typeof personId !== "string") return;
  const me = work.as(inNameOf(personId));
  try {
    await me.transaction(async (tx) => {
      const offer = await lockOffer(tx, offerId);
      if (offer === undefined || offer.state !== "told" || offer.draftId !== null) return;
      const service = await findServiceVersion(tx, offer.code, offer.version);
      if (service === undefined) throw faults["unknown-service"]();
      const { draft } = await fillDraft(me, offer, wayToPrepare(service.declaration, offer));
      await saveOffer(tx, offer, { state: "told", draftId: draft.id, at: work.clock.now() });
      await me.announce(tx, { type: "proactive.prepared", subject: offer.id, data: { code: offer.code, draftId: draft.id } });
    });
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    await me.transaction(async (tx) => {
      const offer = await lockOffer(tx, offerId);
      if (offer?.state === "told") await saveOffer(tx, offer, { state: "told", fault: error.code, at: work.clock.now() });
    });
  }
}
