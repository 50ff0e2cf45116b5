import { listHolders } from "@motlan/agencies";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";

/** @throws breaches/not-yours */
export function handlerOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "breaches.handle", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}

/** Who answers for breaches at an agency. */
export async function handlersAt(work: Work, agencyId: string) {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  return holders.filter(({ permissions }) => permissions.includes("breaches.handle")).map(({ personId }) => ({ personId, agencyId }));
}
