import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { MOST_A_DAY, type Ticket } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { findTicketOfRequest, insertTicket, lockLastNumber } from "../store/tickets.ts";
import { hallOfKey } from "./callers.ts";

export interface Taking {
  /** The hall's key, as the machine in the hall has it. */
  readonly key: string;
  /** Pressed twice, it is one number. */
  readonly requestKey: string;
}

/** Takes the next number of today, without a gap: the line waits for whoever is before. @throws tickets/no-such-hall, tickets/line-full */
export function takeTicket(work: Work, { key, requestKey }: Taking): Promise<Ticket> {
  return work.transaction(async (tx) => {
    const { agencyId } = await hallOfKey(tx, key);
    const takenAt = work.clock.now();
    const day = localDateOf(takenAt);
    const last = await lockLastNumber(tx, agencyId, day);
    const taken = await findTicketOfRequest(tx, agencyId, requestKey);
    if (taken !== undefined) return taken;
    if (last >= MOST_A_DAY) throw faults["line-full"]({ most: MOST_A_DAY });
    const ticket: Ticket = { id: newId(takenAt), agencyId, day, number: last + 1, state: "waiting", takenAt, calls: 0 };
    await insertTicket(tx, ticket, requestKey);
    await work.announce(tx, { type: "tickets.taken", subject: ticket.id, agencyId, data: { number: ticket.number } });
    return ticket;
  });
}
