import { benchCompile } from "./compile.ts";
import { benchDecision } from "./decision.ts";
import { benchExchange } from "./exchange.ts";
import { benchForms } from "./forms.ts";
import { benchImport } from "./import.ts";
import { benchLookUp } from "./look-up.ts";
import { benchPage } from "./page.ts";
import { benchParallel } from "./parallel.ts";
import { benchPayments } from "./payments.ts";
import { benchQueue } from "./queue.ts";
import { benchRegistries } from "./registries.ts";
import { type Figure, machine, tableOf } from "./report.ts";
import { benchRules } from "./rules.ts";
import { benchSearch } from "./search.ts";
import { benchStep } from "./step.ts";
import { benchTakeIn } from "./take-in.ts";
import { openWorld, type World } from "./world.ts";

export interface BenchOptions {
  readonly large: boolean;
  /** Taken over by the measure of registries. */
  readonly people: number;
  readonly only: readonly string[] | undefined;
}

/** Gives the world, which is set up when the first measure asks for it. */
type Open = () => Promise<World>;

/** Names for several measures at once. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  dossiers: ["take-in", "step", "parallel", "queue"],
};

/** Every measure in one run on one database, each beside its floor, and the table. */
export async function runBench({ large, people, only }: BenchOptions): Promise<void> {
  const measures: Readonly<Record<string, (open: Open) => Promise<readonly Figure[]>>> = {
    search: async (open) => benchSearch(await open()),
    "look-up": async (open) => benchLookUp(await open()),
    "take-in": async (open) => benchTakeIn(await open()),
    step: async (open) => benchStep(await open()),
    parallel: async (open) => benchParallel(await open()),
    payments: async (open) => benchPayments(await open()),
    page: async (open) => benchPage(await open()),
    decision: async () => benchDecision(),
    rules: async () => benchRules(),
    forms: async (open) => benchForms(await open()),
    exchange: async () => benchExchange(),
    compile: async () => benchCompile(),
    import: async (open) => benchImport(await open(), large),
    registries: async (open) => benchRegistries(await open(), people),
    queue: async (open) => benchQueue(await open(), large ? 1_000_000 : 100_000),
  };
  const wanted = only?.flatMap((name) => GROUPS[name] ?? [name]);
  const unknown = wanted?.filter((name) => !(name in measures)) ?? [];
  if (unknown.length > 0)
    throw new RangeError(`No measure ${unknown.join(", ")}; there are: ${[...Object.keys(measures), ...Object.keys(GROUPS)].join(", ")}`);
  console.log(machine());
  let world: Promise<World> | undefined;
  const open: Open = () => {
    world ??= openWorld((line) => console.log(line));
    return world;
  };
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      console.log(`${name} …`);
      figures.push(...(await measure(open)));
    }
  } finally {
    if (world) await (await world).close();
  }
  console.log(`\n${tableOf(figures)}\n\n${machine()}`);
}
