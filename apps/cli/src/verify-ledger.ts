import { migrationsOf, openBeside, readConfig, wireRooms } from "@motlan/node";
import { checkLedger } from "@motlan/payments";

/** `motlan verify-ledger`: looks over every posting, order, transfer and refund, beside a running node; changes nothing. Ends with 1 where something does not add up. */
export async function verifyLedger(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openBeside(config, migrationsOf(wireRooms(config)), () => undefined);
  try {
    const faults = await checkLedger(database.pool);
    for (const { invariant, id, expected, found } of faults)
      process.stdout.write(`✗ ${invariant} ${id}: phải là / should be ${expected}, đang là / is ${found}\n`);
    if (faults.length === 0) process.stdout.write("✓ Sổ tiền khớp. / The ledger adds up.\n");
    else process.exitCode = 1;
  } finally {
    await database.close();
  }
}
