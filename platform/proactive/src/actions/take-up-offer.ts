import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { saveOffer } from "../store/offers.ts";
import { findServiceVersion } from "../store/services.ts";
import { countOne } from "../store/tally.ts";
import { fillDraft, wayToPrepare } from "./fill-draft.ts";
import { lockOwnOffer } from "./own-offer.ts";

export interface TakingUp {
  readonly offerId: string;
  /** Which of several ways; without it the recommended one. */
  readonly way?: string;
}

/**
 * The person takes an offer up: the draft that is prepared for it, made anew where it is gone. Said again it is the same draft. An offer the node could not act on by itself is taken
 * up the same way.
 * @throws proactive/not-found, proactive/settled-already, proactive/no-such-way, proactive/nothing-prepared, what `openDraft` throws
 */
export function takeUpOffer(work: Work, { offerId, way: chosen }: TakingUp): Promise<{ readonly draftId: string }> {
  return work.transaction(async (tx) => {
    const offer = await lockOwnOffer(work, tx, offerId);
    if (offer.state !== "told" && offer.state !== "taken" && offer.state !== "failed") throw faults["settled-already"]();
    const service = await findServiceVersion(tx, offer.code, offer.version);
    if (service === undefined) throw faults["unknown-service"]();
    const { draft } = await fillDraft(work, offer, wayToPrepare(service.declaration, offer, chosen));
    const at = work.clock.now();
    const begun = await saveOffer(tx, offer, { state: "taken", draftId: draft.id, at });
    if (offer.state !== "taken") {
      await countOne(tx, offer.code, offer.communeId, localDateOf(at), "taken");
      await work.announce(tx, { type: "proactive.taken", subject: offer.id, data: { code: offer.code } });
    }
    return { draftId: begun.draftId ?? draft.id };
  });
}
