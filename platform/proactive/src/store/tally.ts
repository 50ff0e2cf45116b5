import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface TallyRow {
  readonly code: string;
  readonly what: string;
  readonly count: number;
}

/** Somebody whose commune is not known. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";

const add = statement(
  "proactive.tally_add",
  `insert into proactive.tally (code, commune_id, month, what, count) values ($1, $2, date_trunc('month', $3::date), $4, 1)
   on conflict (code, commune_id, month, what) do update set count = proactive.tally.count + 1`,
);
const takeAway = statement(
  "proactive.tally_take_away",
  `update proactive.tally set count = count - 1 where code = $1 and commune_id = $2 and month = date_trunc('month', $3::date) and what = $4 and count > 0`,
);
const sums = statement<TallyRow>(
  "proactive.tally_sums",
  `select code, what, sum(count)::int as count from proactive.tally
    where ($1::uuid[] is null or commune_id = any ($1)) and month >= date_trunc('month', $2::date) and month < $3::date group by code, what order by code, what`,
);

export async function countOne(tx: Tx, code: string, communeId: string | null, on: string, what: string): Promise<void> {
  await add.run(tx, [code, communeId ?? NOWHERE, on, what]);
}

/** What was counted on that day and did not stay so. */
export async function uncountOne(tx: Tx, code: string, communeId: string | null, on: string, what: string): Promise<void> {
  await takeAway.run(tx, [code, communeId ?? NOWHERE, on, what]);
}

/** Sums over communes (all of them where none is named) and whole months. */
export function listSums(db: Db, communeIds: readonly string[] | undefined, from: string, to: string): Promise<TallyRow[]> {
  return sums.all(db, [communeIds ?? null, from, to]);
}
