import { benchCompile } from "./compile.ts";
import { benchDecision } from "./decision.ts";
import { benchForms } from "./forms.ts";
import { benchLookUp } from "./look-up.ts";
import { benchPage } from "./page.ts";
import { benchQueue } from "./queue.ts";
import { type Figure, machine, tableOf } from "./report.ts";
import { benchRules } from "./rules.ts";
import { benchSearch } from "./search.ts";
import { benchTakeIn } from "./take-in.ts";
import { openWorld, type World } from "./world.ts";

export interface BenchOptions {
  readonly large: boolean;
  readonly only: readonly string[] | undefined;
}

/** Gives the world, which is set up when the first measure asks for it. */
type Open = () => Promise<World>;

/** Every measure in one run on one database, each beside its floor, and the table. */
export async function runBench({ large, only }: BenchOptions): Promise<void> {
  const measures: Readonly<Record<string, (open: Open) => Promise<readonly Figure[]>>> = {
    search: async (open) => benchSearch(await open()),
    "look-up": async (open) => benchLookUp(await open()),
    "take-in": async (open) => benchTakeIn(await open()),
    page: async (open) => benchPage(await open()),
    decision: async () => benchDecision(),
    rules: async () => benchRules(),
    forms: async (open) => benchForms(await open()),
    compile: async () => benchCompile(),
    queue: async (open) => benchQueue(await open(), large ? 1_000_000 : 100_000),
  };
  const unknown = only?.filter((name) => !(name in measures)) ?? [];
  if (unknown.length > 0) throw new RangeError(`No measure ${unknown.join(", ")}; there are: ${Object.keys(measures).join(", ")}`);
  console.log(machine());
  let world: Promise<World> | undefined;
  const open: Open = () => {
    world ??= openWorld((line) => console.log(line));
    return world;
  };
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (only !== undefined && !only.includes(name)) continue;
      console.log(`${name} …`);
      figures.push(...(await measure(open)));
    }
  } finally {
    if (world) await (await world).close();
  }
  console.log(`\n${tableOf(figures)}\n\n${machine()}`);
}
