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
    await owner.query("revoke select on registries.record_version from motlan_app");
    await act();
  } finally {
    await owner.query("grant select on registries.record_version to motlan_app");
    await owner.end();
  }
}
