import "@motlan/kernel/tsx";
import { parseArgs } from "node:util";

const HELP = `npm run bench [-- --large] [-- search look-up take-in step parallel payments page decision rules forms compile registries queue import exchange]

  --large   the queue among 1,000,000 open dossiers instead of 100,000; an import of 220,000 instead of 22,000; 1,000,000 people instead of 100,000
  --people  how many people the registry's measure takes over, in place of those
  dossiers  take-in, step, parallel and queue
  --only    some of the measures, with commas between; bare words do the same
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: "boolean", default: false }, people: { type: "string" }, only: { type: "string" }, help: { type: "boolean" } },
});
if (options.help) {
  console.log(HELP);
} else {
  // Loaded after the hook that lets Node read .tsx.
  const { runBench } = await import("./run-bench.ts");
  const named = [...(options.only?.split(",") ?? []), ...positionals];
  const people = Number(options.people ?? (options.large ? 1_000_000 : 100_000));
  if (!Number.isSafeInteger(people) || people <= 10_000) throw new RangeError("--people takes a whole number above 10000");
  await runBench({ large: options.large, people, only: named.length === 0 ? undefined : named });
}
