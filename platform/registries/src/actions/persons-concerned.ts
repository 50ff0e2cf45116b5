import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listPersonsConcerned } from "../store/persons.ts";

/**
 * Whom the records found by that value are about: for the node to ask, before it reads them, whether they agree. No value of any is given, so it is no read and leaves
 * no entry; only the node may ask.
 * @throws registries/not-yours
 */
export function personsConcerned(
  work: Work,
  asked: { readonly registry: string; readonly by: string; readonly value: string },
): Promise<readonly string[]> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    return listPersonsConcerned(tx, { ...asked, valid: localDateOf(work.clock.now()) });
  });
}
