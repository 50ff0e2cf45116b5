import { statement, type Tx } from "@motlan/kernel/db";

const hold = statement("work.hold", "select pg_advisory_xact_lock(hashtextextended('work:' || $1 || ':' || $2, 0))");

/** Presses of one button go one after the other, so that the second finds what the first did. */
export async function holdRequest(tx: Tx, by: string, requestKey: string): Promise<void> {
  await hold.run(tx, [by, requestKey]);
}
