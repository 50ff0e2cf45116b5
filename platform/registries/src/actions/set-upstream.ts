import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { saveUpstream } from "../store/registries.ts";
import type { Upstream } from "../upstream.ts";

/**
 * Says at which node the main copy of a registry is: what is not found here is asked for there, and what is recorded here from now on is written there too. Nothing
 * ends it. Only the node sets it.
 * @throws registries/not-yours, registries/unknown-registry
 */
export function setUpstream(work: Work, registry: string, upstream: Upstream | undefined): Promise<void> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    if (!(await saveUpstream(tx, registry, upstream))) throw faults["unknown-registry"]({ registry });
  });
}
