import { localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { counterName, type Ticket } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { callTicket, closeTicket, findBefore, findNextWaiting, lockCalling } from "../store/tickets.ts";
import { callerOf } from "./callers.ts";

export interface Calling {
  readonly counter: string;
  /** The number that the clerk's page showed before them; absent: none. */
  readonly seen?: string;
}

/**
 * Calls the next number to the clerk's counter; whoever was there is served. Two clerks at once get two numbers; a page that is older than the last call gets the
 * number that call brought. Undefined: nobody waits.
 * @throws tickets/not-yours, tickets/counter-missing
 */
export function callNext(work: Work, { counter: typed, seen }: Calling): Promise<Ticket | undefined> {
  const official = callerOf(work);
  const counter = counterName(typed);
  if (counter === undefined) throw faults["counter-missing"]();
  return work.transaction(async (tx) => {
    await lockCalling(tx, official.agencyId);
    const current = await findBefore(tx, official.agencyId, official.officialId);
    if (current !== undefined && current.id !== seen) return current;
    if (current !== undefined) await close(work, tx, current, "served");
    const next = await findNextWaiting(tx, official.agencyId, localDateOf(work.clock.now()));
    if (next !== undefined) await call(work, tx, next, { official, counter });
    return next === undefined ? undefined : findBefore(tx, official.agencyId, official.officialId);
  });
}

/** Calls the number before the clerk once more. @throws tickets/not-yours, tickets/not-before-you */
export function callAgain(work: Work, ticketId: string): Promise<void> {
  const official = callerOf(work);
  return work.transaction(async (tx) => {
    const current = await before(tx, official, ticketId);
    await callTicket(tx, current, { counter: current.counter ?? "", officialId: official.officialId, at: work.clock.now() });
  });
}

/** Whoever had the number was served and nobody is called yet; or they did not come. @throws tickets/not-yours, tickets/not-before-you */
export function endTicket(work: Work, ticketId: string, state: "served" | "missed"): Promise<void> {
  const official = callerOf(work);
  return work.transaction(async (tx) => close(work, tx, await before(tx, official, ticketId), state));
}

async function before(tx: Tx, { agencyId, officialId }: Official, ticketId: string): Promise<Ticket> {
  await lockCalling(tx, agencyId);
  const current = await findBefore(tx, agencyId, officialId);
  if (current === undefined || current.id !== ticketId) throw faults["not-before-you"]();
  return current;
}

interface To {
  readonly official: Official;
  readonly counter: string;
}

async function call(work: Work, tx: Tx, ticket: Ticket, { official, counter }: To): Promise<void> {
  const at = work.clock.now();
  await callTicket(tx, ticket, { counter, officialId: official.officialId, at });
  const minutes = Math.round((at.getTime() - ticket.takenAt.getTime()) / 60_000);
  const data = { number: ticket.number, minutes };
  await work.announce(tx, { type: "tickets.called", subject: ticket.id, agencyId: official.agencyId, data });
}

async function close(work: Work, tx: Tx, ticket: Ticket, state: "served" | "missed"): Promise<void> {
  await closeTicket(tx, ticket, state, work.clock.now());
  await work.announce(tx, { type: "tickets.ended", subject: ticket.id, agencyId: ticket.agencyId, data: { state } });
}
