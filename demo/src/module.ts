import { type Clock, defineFaults, defineModule, faultTable, type Module } from "@motlan/kernel";
import type { DemoContext } from "./context.ts";
import { fillRest } from "./fill/fill-rest.ts";

const faults = defineFaults("demo", {});

/** The demo country's tables and its one job. `contextOf` is asked when the job runs: by then the node is wired. */
export function demoModule(contextOf: (clock: Clock) => DemoContext | undefined): Module {
  return defineModule({
    name: "demo",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    jobs: [
      {
        name: "demo.fill",
        run: async (work) => {
          const context = contextOf(work.clock);
          if (context !== undefined) await fillRest(context);
        },
      },
    ],
  });
}
