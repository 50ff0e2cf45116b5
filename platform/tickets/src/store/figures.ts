import type { LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** A number on the board, and to which counter. */
export interface Called {
  readonly id: string;
  readonly number: number;
  readonly counter: string;
  readonly calls: number;
}

export interface Figures {
  readonly waiting: number;
  readonly served: number;
  readonly missed: number;
  /** Minutes from taking a number to its call, of those called today; null before the first. */
  readonly averageMinutes: number | null;
  readonly longestMinutes: number | null;
}

const onBoard = statement<Called>(
  "tickets.on_board",
  `select id, number, counter, calls from tickets.ticket where agency_id = $1 and day = $2 and state = 'called' order by called_at desc`,
);
const figures = statement<Figures>(
  "tickets.figures",
  `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'served')::int as served,
     count(*) filter (where state = 'missed')::int as missed,
     round(avg(extract(epoch from called_at - taken_at) / 60))::int as "averageMinutes",
     round(max(extract(epoch from called_at - taken_at) / 60))::int as "longestMinutes"
   from tickets.ticket where agency_id = $1 and day = $2`,
);
const ahead = statement<{ readonly count: number }>(
  "tickets.ahead",
  `select count(*)::int as count from tickets.ticket where agency_id = $1 and day = $2 and state = 'waiting' and number < $3`,
);
const lastCounter = statement<{ readonly counter: string }>(
  "tickets.last_counter",
  "select counter from tickets.ticket where agency_id = $1 and official_id = $2 and day = $3 order by called_at desc limit 1",
);

export const listCalled = (tx: Tx, agencyId: string, day: LocalDate): Promise<Called[]> => onBoard.all(tx, [agencyId, day]);

export async function readFigures(tx: Tx, agencyId: string, day: LocalDate): Promise<Figures> {
  return (await figures.find(tx, [agencyId, day])) ?? { waiting: 0, served: 0, missed: 0, averageMinutes: null, longestMinutes: null };
}

export async function countAhead(tx: Tx, agencyId: string, day: LocalDate, number: number): Promise<number> {
  return (await ahead.find(tx, [agencyId, day, number]))?.count ?? 0;
}

/** Where this official sat today. */
export async function findLastCounter(tx: Tx, agencyId: string, officialId: string, day: LocalDate): Promise<string | undefined> {
  return (await lastCounter.find(tx, [agencyId, officialId, day]))?.counter;
}
