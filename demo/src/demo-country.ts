import { systemClock } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import type { Extension, NodeConfig } from "@motlan/node";
import type { DemoContext } from "./context.ts";
import { fillFirst } from "./fill/fill-first.ts";
import { demoWork } from "./fill/work-of.ts";
import { demoModule, FILL, FILL_OPTIONS } from "./module.ts";

/** One line of the node's log. */
type Log = NonNullable<DemoContext["log"]>;

/**
 * The demo country as an extension of a node: before the node is ready it fills what the first page needs; once it serves, the rest is made by the job `demo.fill`,
 * which a killed node takes up again where it was.
 */
export function demoCountry(_config: NodeConfig, log?: Log): Extension {
  let wired: Pick<DemoContext, "pool" | "modules"> | undefined;
  const logging = log === undefined ? {} : { log };
  const module = demoModule((clock) => wired && { ...wired, clock, ...logging });
  return {
    modules: [module],
    prepare: async (pool, modules) => {
      wired = { pool, modules };
      await fillFirst({ pool, modules, clock: systemClock, ...logging });
    },
    started: queueFilling,
  };
}

/** Queued at each start: when everything is made, the job finds nothing to do. */
function queueFilling(pool: Pool): Promise<void> {
  const work = demoWork(pool, systemClock);
  return work.transaction((tx) => work.enqueue(tx, FILL, {}, FILL_OPTIONS));
}
