import { type Clock, defineFaults, defineModule, faultTable, type Module } from "@motlan/kernel";
import { lookForDays } from "@motlan/proactive";
import type { DemoContext } from "./context.ts";
import { fillRest } from "./fill/fill-rest.ts";

const faults = defineFaults("demo", {});

export const FILL = "demo.fill";
/** One at a time; said again while it waits, it is one. */
export const FILL_OPTIONS = { key: FILL, queue: "demo" } as const;
/** A turn of the filling: short, so that a node that is told to stop need not wait for more than this. */
const TURN_MS = 6_000;

/** The demo country's tables and its one job. `contextOf` is asked when the job runs: by then the node is wired. */
export function demoModule(contextOf: (clock: Clock) => DemoContext | undefined): Module {
  return defineModule({
    name: "demo",
    migrations: new URL("../migrations/", import.meta.url),
    faults: faults[faultTable],
    jobs: [
      {
        name: FILL,
        run: async (work) => {
          const context = contextOf(work.clock);
          if (context === undefined) return;
          const end = performance.now() + TURN_MS;
          if (await fillRest(context, { isOver: () => performance.now() > end })) return lookForDays(work);
          await work.transaction((tx) => work.enqueue(tx, FILL, {}, FILL_OPTIONS));
        },
      },
    ],
  });
}
