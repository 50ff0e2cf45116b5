import type { ProactiveService } from "@motlan/catalogue/declare";
import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Offer } from "../domain/offer.ts";
import { faults } from "../faults.ts";
import { findOffer, listOffersOf } from "../store/offers.ts";
import { findServiceVersion } from "../store/services.ts";
import { getPerson } from "./own-offer.ts";

/** What somebody was told, with the declaration it was told by. */
export interface MyOffer {
  readonly offer: Offer;
  readonly service: ProactiveService;
}

const MOST = 50;

/** The person's offers: those that wait for them first, then the newest. @throws kernel/sign-in-first */
export async function listMyOffers(work: Work): Promise<readonly MyOffer[]> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    const mine: MyOffer[] = [];
    for (const offer of await listOffersOf(tx, personId, MOST)) {
      const service = await findServiceVersion(tx, offer.code, offer.version);
      if (service !== undefined) mine.push({ offer, service: service.declaration });
    }
    return mine;
  });
}

/** @throws kernel/sign-in-first, proactive/not-found */
export async function getMyOffer(work: Work, offerId: string): Promise<MyOffer> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    const offer = isId(offerId) ? await findOffer(tx, offerId) : undefined;
    const service = offer?.personId === personId ? await findServiceVersion(tx, offer.code, offer.version) : undefined;
    if (offer === undefined || service === undefined) throw faults["not-found"]();
    return { offer, service: service.declaration };
  });
}
