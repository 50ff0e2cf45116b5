import { randomUUID } from "node:crypto";
import type { Work } from "@motlan/kernel/db";
import type { Hall } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { findHall, openHallRow } from "../store/tickets.ts";
import { callerOf } from "./callers.ts";

/** The hall of the clerk's agency, opened when it is first asked for. @throws tickets/not-yours */
export function openHall(work: Work): Promise<Hall> {
  const { agencyId } = callerOf(work);
  return work.transaction(async (tx) => {
    const there = await findHall(tx, agencyId);
    if (there !== undefined) return there;
    // Guessed by nobody: an id that tells its time would not do.
    await openHallRow(tx, { agencyId, key: randomUUID() }, work.clock.now());
    const hall = await findHall(tx, agencyId);
    if (hall === undefined) throw faults["no-such-hall"]();
    return hall;
  });
}
