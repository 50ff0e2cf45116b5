import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Standstill } from "@motlan/kernel/jobs";

export type Told = Pick<Standstill, "kind" | "name">;

const lock = statement<{ readonly toldAt: Date | null }>(
  "upkeep.lock_telling",
  `select told_at as "toldAt" from upkeep.telling for update`,
);

/** When a notice was made last. Whoever else looks waits for the end of this transaction. */
export async function lockTelling(tx: Tx): Promise<Date | null> {
  return (await lock.one(tx)).toldAt;
}

const list = statement<Told>("upkeep.told", "select kind, name from upkeep.told");

export function listTold(db: Db): Promise<Told[]> {
  return list.all(db, []);
}

const forget = statement(
  "upkeep.forget_settled",
  "delete from upkeep.told t where not exists (select from unnest($1::text[], $2::text[]) as s(kind, name) where s.kind = t.kind and s.name = t.name)",
);

/** What stands still no longer is told anew when it does. */
export function forgetSettled(tx: Tx, standing: readonly Told[]): Promise<number> {
  return forget.run(tx, columnsOf(standing));
}

const keep = statement(
  "upkeep.keep_told",
  "insert into upkeep.told (kind, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing",
);
const move = statement("upkeep.move_telling", "update upkeep.telling set told_at = $1");

export async function keepTold(tx: Tx, standing: readonly Told[], now: Date): Promise<void> {
  await keep.run(tx, columnsOf(standing));
  await move.run(tx, [now]);
}

function columnsOf(standing: readonly Told[]): readonly (readonly string[])[] {
  return [standing.map(({ kind }) => kind), standing.map(({ name }) => name)];
}
