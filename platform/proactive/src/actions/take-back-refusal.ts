import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Offer } from "../domain/offer.ts";
import { decideTakeBack } from "../domain/take-back.ts";
import { faults } from "../faults.ts";
import { saveOffer } from "../store/offers.ts";
import { holdPerson, listOptedOut } from "../store/opt-outs.ts";
import { uncountOne } from "../store/tally.ts";
import { getPerson, lockOwnOffer } from "./own-offer.ts";
import { PREPARE } from "./tell-one.ts";

/**
 * The person takes a refusal back (rút lời từ chối) while the day is open: the offer stands as it stood, and at level 4 the node acts at the hour it named. Said again it changes nothing.
 * @throws kernel/sign-in-first, proactive/not-found, proactive/settled-already, proactive/too-late-to-take-back, proactive/switched-off
 */
export async function takeBackRefusal(work: Work, { offerId }: { readonly offerId: string }): Promise<Offer> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    await holdPerson(tx, personId);
    const offer = await lockOwnOffer(work, tx, offerId);
    const at = work.clock.now();
    const decided = decideTakeBack(offer, at);
    if (!decided.ok) throw faults[decided.why]();
    if (offer.state !== "declined") return offer;
    if ((await listOptedOut(tx, [personId], offer.code)).size > 0) throw faults["switched-off"]();
    await uncountOne(tx, offer.code, offer.communeId, localDateOf(offer.stateAt), "declined");
    const standing = await saveOffer(tx, offer, { state: decided.value, at });
    const { id, code, level } = offer;
    if (level > 1 && offer.actsAt === null && offer.draftId === null)
      await work.enqueue(tx, PREPARE, { offerId: id, personId }, { key: `${PREPARE}:${id}` });
    await work.announce(tx, { type: "proactive.taken-back", subject: id, data: { code, level } });
    return standing;
  });
}
