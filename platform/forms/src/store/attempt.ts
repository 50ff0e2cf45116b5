import { statement, type Tx } from "@motlan/kernel/db";

const set = statement("forms.savepoint", "savepoint forms_attempt");
const back = statement("forms.back", "rollback to savepoint forms_attempt");
const release = statement("forms.release", "release savepoint forms_attempt");

/** Does something that may fail in the database without losing the transaction around it: what failed is undone and thrown, the rest goes on. */
export async function attempt<T>(tx: Tx, act: () => Promise<T>): Promise<T> {
  await set.run(tx);
  try {
    const done = await act();
    await release.run(tx);
    return done;
  } catch (error) {
    await back.run(tx);
    throw error;
  }
}
