import { join } from "node:path";
import { connect } from "@motlan/kernel/db";
import { attachEmbedded } from "@motlan/kernel/embedded";
import type { RunningDemo } from "./node.ts";

/** While `act` runs the registries' records cannot be read: what a form would be filled from does not answer. */
export async function withSourceDown(demo: RunningDemo, act: () => Promise<void>): Promise<void> {
  const running = await attachEmbedded(join(demo.folder, "postgres"));
  if (running === undefined) throw new Error("the demo's database is not there");
  const owner = connect(running.ownerUrl, { max: 1, name: "journey-source" });
  try {
    await owner.query("revoke execute on all functions in schema registries from public, motlan_app");
    await act();
  } finally {
    await owner.query("grant execute on all functions in schema registries to motlan_app");
    await owner.end();
  }
}
