import { join } from "node:path";
import { connect } from "@motlan/kernel/db";
import { attachEmbedded } from "@motlan/kernel/embedded";

/** As somebody who holds the database itself, of the node with that data folder. */
export async function withOwner<T>(folder: string, act: (owner: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const running = await attachEmbedded(join(folder, "postgres"));
  if (running === undefined) throw new Error(`no database in ${folder}`);
  const owner = connect(running.ownerUrl, { max: 1, name: "journey-owner" });
  try {
    return await act(owner);
  } finally {
    await owner.end();
  }
}
