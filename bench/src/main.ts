import "@motlan/kernel/tsx";
import { parseArgs } from "node:util";

const HELP = `npm run bench [-- --large] [-- --only search,look-up,take-in,page,queue,decision]

  --large   the queue among 1,000,000 open dossiers instead of 100,000
  --only    some of the measures
`;

const { values: options } = parseArgs({
  options: { large: { type: "boolean", default: false }, only: { type: "string" }, help: { type: "boolean" } },
});
if (options.help) {
  console.log(HELP);
} else {
  // Loaded after the hook that lets Node read .tsx.
  const { runBench } = await import("./run-bench.ts");
  await runBench({ large: options.large, only: options.only?.split(",") });
}
