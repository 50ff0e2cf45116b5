import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { lockPastOffers, saveOffer } from "../store/offers.ts";

const AT_ONCE = 200;

/** Offers whose occasion is long past are closed, a part at a time. */
export async function closePast(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  for (let closed = AT_ONCE; closed === AT_ONCE; ) {
    closed = await work.transaction(async (tx) => {
      const at = work.clock.now();
      const past = await lockPastOffers(tx, localDateOf(at), at, AT_ONCE);
      for (const offer of past) {
        await saveOffer(tx, offer, { state: "over", at });
        await work.announce(tx, { type: "proactive.over", subject: offer.id, data: { code: offer.code } });
      }
      return past.length;
    });
  }
}
