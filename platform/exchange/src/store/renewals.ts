import { statement, type Tx } from "@motlan/kernel/db";

export interface RenewalRow {
  readonly key: string;
  readonly begunAt: Date;
  readonly askedAt: Date | null;
  readonly listedAt: Date | null;
  readonly takenAt: Date | null;
  readonly fault: string | null;
}

const COLUMNS = `key, begun_at as "begunAt", asked_at as "askedAt", listed_at as "listedAt", taken_at as "takenAt", fault`;
const asked = statement(
  "exchange.renewal_asked",
  `insert into exchange.renewal (key, begun_at, asked_at, fault) values ($1, $2, $2, $3)
   on conflict (key) do update set asked_at = excluded.asked_at, fault = excluded.fault, listed_at = null`,
);
const listed = statement<{ listedAt: Date }>(
  "exchange.renewal_listed",
  `insert into exchange.renewal as r (key, begun_at, listed_at) values ($1, $2, $2)
   on conflict (key) do update set listed_at = coalesce(r.listed_at, excluded.listed_at), fault = null returning listed_at as "listedAt"`,
);
const taken = statement("exchange.renewal_taken", "update exchange.renewal set taken_at = $2 where key = $1");
const latest = statement<RenewalRow>("exchange.latest_renewal", `select ${COLUMNS} from exchange.renewal order by begun_at desc limit 1`);
const told = statement<{ key: string }>(
  "exchange.told_ending",
  "insert into exchange.ending_told (key, days, at) values ($1, $2, $3) on conflict do nothing returning key",
);

/** Asked of the centre; what it was refused with, or that nothing stood in the way. Whatever was listed before is not any more. */
export async function noteAsked(tx: Tx, key: string, at: Date, fault: string | null): Promise<void> {
  await asked.run(tx, [key, at, fault]);
}

/** Listed; since when it is first known to be. */
export async function noteListed(tx: Tx, key: string, at: Date): Promise<Date> {
  return (await listed.one(tx, [key, at])).listedAt;
}

export async function noteTaken(tx: Tx, key: string, at: Date): Promise<void> {
  await taken.run(tx, [key, at]);
}

/** How the newest renewal of this node stands. */
export function findLatestRenewal(tx: Tx): Promise<RenewalRow | undefined> {
  return latest.find(tx, []);
}

/** True the first time, for each key and number of days. */
export async function isFirstTelling(tx: Tx, key: string, days: number, at: Date): Promise<boolean> {
  return (await told.find(tx, [key, days, at])) !== undefined;
}
