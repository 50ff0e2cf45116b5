import { benchDecision } from "./decision.ts";
import { benchLookUp } from "./look-up.ts";
import { benchPage } from "./page.ts";
import { benchQueue } from "./queue.ts";
import { type Figure, machine, tableOf } from "./report.ts";
import { benchSearch } from "./search.ts";
import { benchTakeIn } from "./take-in.ts";
import { openWorld, type World } from "./world.ts";

export interface BenchOptions {
  readonly large: boolean;
  readonly only: readonly string[] | undefined;
}

/** Every measure in one run on one database, each beside its floor, and the table. */
export async function runBench({ large, only }: BenchOptions): Promise<void> {
  const measures: Readonly<Record<string, (world: World) => Promise<readonly Figure[]>>> = {
    search: benchSearch,
    "look-up": benchLookUp,
    "take-in": benchTakeIn,
    page: benchPage,
    decision: async () => benchDecision(),
    queue: (world) => benchQueue(world, large ? 1_000_000 : 100_000),
  };
  console.log(machine());
  const world = await openWorld((line) => console.log(line));
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (only !== undefined && !only.includes(name)) continue;
      console.log(`${name} …`);
      figures.push(...(await measure(world)));
    }
  } finally {
    await world.close();
  }
  console.log(`\n${tableOf(figures)}\n\n${machine()}`);
}
