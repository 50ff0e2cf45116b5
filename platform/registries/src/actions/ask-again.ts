import type { Work } from "@motlan/kernel/db";
import { refuseAllButNode } from "../rights.ts";
import { listNobodysDue, markAskedAgain } from "../store/refused-writes.ts";

/** What a main node refused of records that nobody keeps, and whose rest is over, goes out again; done by the node itself. @throws registries/not-yours */
export function askAgain(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    refuseAllButNode(work);
    for (const key of await listNobodysDue(tx, work.clock.now())) {
      await markAskedAgain(tx, key, work.clock.now());
      await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}` });
    }
  });
}
