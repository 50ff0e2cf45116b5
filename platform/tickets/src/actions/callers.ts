import { isId, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Hall } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { findHallByKey } from "../store/tickets.ts";

/** Who calls numbers in their own agency's hall. */
export function callerOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "tickets.call", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}

/** The hall whose machine this is. */
export async function hallOfKey(tx: Tx, key: string): Promise<Hall> {
  const hall = isId(key) ? await findHallByKey(tx, key) : undefined;
  if (hall === undefined) throw faults["no-such-hall"]();
  return hall;
}
