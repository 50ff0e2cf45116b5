import { isId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Offer } from "../domain/offer.ts";
import { faults } from "../faults.ts";
import { lockOffer } from "../store/offers.ts";

/** @throws kernel/sign-in-first */
export function getPerson({ actor }: Work): Person {
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return actor;
}

/** The person's own offer, locked; anybody else's does not exist for them. @throws kernel/sign-in-first, proactive/not-found */
export async function lockOwnOffer(work: Work, tx: Tx, offerId: string): Promise<Offer> {
  const { personId } = getPerson(work);
  const offer = isId(offerId) ? await lockOffer(tx, offerId) : undefined;
  if (offer === undefined || offer.personId !== personId) throw faults["not-found"]();
  return offer;
}
