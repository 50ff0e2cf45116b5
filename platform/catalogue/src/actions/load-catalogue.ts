import type { Work } from "@motlan/kernel/db";
import { catalogueFacts } from "../facts/read-cards.ts";
import { faults } from "../faults.ts";
import { fillCards } from "../store/cards.ts";
import { findRevision, saveRevision } from "../store/revision.ts";

/** Said of the event: the catalogue as a whole has no id of its own. */
export const CATALOGUE_ID = "6d6f746c-616e-5a0b-9f1c-000000005670";

/**
 * Loads the national catalogue's cards from this room's files, once for each state of the files, so that it may be said at each start.
 * @refuses catalogue/not-allowed to anyone but the node itself.
 */
export function loadCatalogue(work: Work): Promise<{ readonly loaded: number }> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-allowed"]();
    const facts = catalogueFacts();
    if ((await findRevision(tx)) === facts.digest) return { loaded: 0 };
    const cards = facts.cards();
    await fillCards(tx, cards);
    await saveRevision(tx, facts.digest, work.clock.now());
    await work.announce(tx, { type: "catalogue.loaded", subject: CATALOGUE_ID, data: { loaded: cards.length } });
    return { loaded: cards.length };
  });
}
