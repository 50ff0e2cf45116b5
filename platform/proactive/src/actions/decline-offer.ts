import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Offer } from "../domain/offer.ts";
import { faults } from "../faults.ts";
import { saveOffer } from "../store/offers.ts";
import { countOne } from "../store/tally.ts";
import { lockOwnOffer } from "./own-offer.ts";

/**
 * The person refuses (từ chối): nothing more comes of it, and at level 4 the node does not act. Said again it stays refused.
 * @throws proactive/not-found, proactive/settled-already
 */
export function declineOffer(work: Work, { offerId }: { readonly offerId: string }): Promise<Offer> {
  return work.transaction(async (tx) => {
    const offer = await lockOwnOffer(work, tx, offerId);
    if (offer.state === "declined") return offer;
    if (offer.state !== "told" && offer.state !== "taken" && offer.state !== "failed") throw faults["settled-already"]();
    return decline(work, tx, offer);
  });
}

export async function decline(work: Work, tx: Tx, offer: Offer): Promise<Offer> {
  const at = work.clock.now();
  const declined = await saveOffer(tx, offer, { state: "declined", at });
  await countOne(tx, offer.code, offer.communeId, localDateOf(at), "declined");
  await work.announce(tx, { type: "proactive.declined", subject: offer.id, data: { code: offer.code, level: offer.level } });
  return declined;
}
