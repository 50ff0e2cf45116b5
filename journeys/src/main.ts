import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { openBrowser } from "./browser.ts";
import { Eyes } from "./eyes.ts";
import { JOURNEYS } from "./journeys.ts";
import { listProcedures } from "./list-procedures.ts";
import { startDemo } from "./node.ts";
import { playOn } from "./stage.ts";

/** `npm run journey [word…]`: plays the journeys (those whose id has one of the words) on a fresh node and leaves a picture of every page at both widths. */
const words = process.argv.slice(2);
const shots = join(import.meta.dirname, "..", "shots");
const chosen = JOURNEYS.filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
for (const { id } of chosen) await rm(join(shots, id), { recursive: true, force: true });

const onOwnNodes = chosen.every(({ nodes }) => nodes !== undefined);
const [demo, browser] = await Promise.all([onOwnNodes ? undefined : startDemo(), openBrowser()]);
const stage = { demo, browser, eyes: new Eyes({ browser, shots }) };
let failed = 0;
try {
  for (const journey of chosen) {
    const began = performance.now();
    const fault = await playOn(stage, journey).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (fault !== undefined) failed += 1;
    console.log(`${fault === undefined ? "✓" : "✗"} ${journey.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    if (fault !== undefined) console.log(fault.stack ?? fault.message);
  }
  if (failed > 0 && demo !== undefined) console.log(`\nThe node's last lines:\n${demo.log()}`);
} finally {
  await browser.close();
  await demo?.stop();
}
if (words.includes("services")) {
  const procedures = listProcedures();
  console.log(
    `\nProcedures that run here, each with the test that applied for it, decided it and handed its result over:\n${procedures.join("\n")}\n${procedures.length} procedures`,
  );
}
console.log(`\n${chosen.length - failed} journeys played, ${failed} failed; pictures in ${relative(process.cwd(), shots)}`);
process.exitCode = failed === 0 ? 0 : 1;
