import { systemClock } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import type { Extension, NodeConfig } from "@motlan/node";
import { lookForDays } from "@motlan/proactive";
import type { DemoContext } from "./context.ts";
import { fillFirst, publishRegistries } from "./fill/fill-first.ts";
import { demoWork } from "./fill/work-of.ts";
import { demoModule, FILL, FILL_OPTIONS } from "./module.ts";

/** One line of the node's log. */
type Log = NonNullable<DemoContext["log"]>;

/**
 * The demo country as an extension of a node: before the node is ready it fills what the first page needs; once it serves, the rest is made by the job `demo.fill`,
 * which a killed node takes up again where it was. `MOTLAN_DEMO=first` stops after the first; `registries` only declares the registries.
 */
export function demoCountry({ demoPart }: Pick<NodeConfig, "demoPart">, log?: Log, tellBank?: DemoContext["tellBank"]): Extension {
  let wired: Pick<DemoContext, "pool" | "modules"> | undefined;
  const telling = { ...(log && { log }), ...(tellBank && { tellBank }) };
  const module = demoModule((clock) => wired && { ...wired, clock, ...telling });
  return {
    modules: [module],
    prepare: async (pool, modules) => {
      wired = { pool, modules };
      if (demoPart === "registries") return publishRegistries({ pool });
      await fillFirst({ pool, modules, clock: systemClock, ...telling });
    },
    ...(demoPart === "all" && { started: queueFilling }),
  };
}

/** Queued at each start, with a look at what is coming up for those who are there already: when everything is made, the job finds nothing to do. */
function queueFilling(pool: Pool): Promise<void> {
  const work = demoWork(pool, systemClock);
  return work.transaction(async (tx) => {
    await lookForDays(work);
    await work.enqueue(tx, FILL, {}, FILL_OPTIONS);
  });
}
