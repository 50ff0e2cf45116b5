import { isId, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Ticket } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { type Called, countAhead, type Figures, findLastCounter, listCalled, readFigures } from "../store/figures.ts";
import { findBefore, findTicket } from "../store/tickets.ts";
import { callerOf, hallOfKey } from "./callers.ts";

/** What the screen in the hall shows: numbers and counters, no names. */
export interface Board {
  readonly agencyId: string;
  /** The newest call first. */
  readonly called: readonly Called[];
  readonly waiting: number;
}

/** @throws tickets/no-such-hall */
export function readBoard(work: Work, key: string): Promise<Board> {
  return work.transaction(async (tx) => {
    const { agencyId } = await hallOfKey(tx, key);
    const day = localDateOf(work.clock.now());
    const { waiting } = await readFigures(tx, agencyId, day);
    return { agencyId, called: await listCalled(tx, agencyId, day), waiting };
  });
}

/** A number as whoever took it sees it. */
export interface TicketSeen {
  readonly ticket: Ticket;
  readonly ahead: number;
}

/** @throws tickets/no-such-hall, tickets/no-such-ticket */
export function readTicket(work: Work, key: string, ticketId: string): Promise<TicketSeen> {
  return work.transaction(async (tx) => {
    const { agencyId } = await hallOfKey(tx, key);
    const ticket = isId(ticketId) ? await findTicket(tx, agencyId, ticketId) : undefined;
    if (ticket === undefined) throw faults["no-such-ticket"]();
    return { ticket, ahead: await countAhead(tx, agencyId, ticket.day, ticket.number) };
  });
}

/** The line as the clerk sees it. */
export interface Line extends Figures {
  readonly before?: Ticket;
  /** Where the clerk sat when they last called today. */
  readonly counter?: string;
}

/** @throws tickets/not-yours */
export function readLine(work: Work): Promise<Line> {
  const { agencyId, officialId } = callerOf(work);
  return work.transaction(async (tx) => {
    const day = localDateOf(work.clock.now());
    const before = await findBefore(tx, agencyId, officialId);
    const counter = await findLastCounter(tx, agencyId, officialId, day);
    return { ...(await readFigures(tx, agencyId, day)), ...(before && { before }), ...(counter !== undefined && { counter }) };
  });
}
