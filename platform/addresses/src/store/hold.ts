import { statement, type Tx } from "@motlan/kernel/db";

const hold = statement("addresses.hold", "select pg_advisory_xact_lock(hashtextextended('addresses:' || $1, 0))");

/** Two who give a code to one house come one after the other: whoever is second finds the first one's. */
export async function holdPlace(tx: Tx, find: string): Promise<void> {
  await hold.run(tx, [find]);
}
