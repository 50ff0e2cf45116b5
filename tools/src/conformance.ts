import "@motlan/kernel/tsx";
import { findKits } from "./conformance/find-kits.ts";
import { runSuites } from "./conformance/run-suites.ts";
import { SUITES } from "./conformance/suites.ts";

/** `npm run conformance [suite…]`: runs the conformance kits at hand, prints counts and each miss with its reason. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
const folder = findKits(process.cwd());

if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(", ")}; there are: ${SUITES.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else if (folder === undefined) {
  console.error(
    "No conformance kits found: set MOTLAN_CONFORMANCE to the folder that holds them (dmn-tck, bpmn-miwg, govstack, xroad, datatracker), or put them in conformance/",
  );
  process.exitCode = 2;
} else {
  const { lines, code } = await runSuites(
    SUITES.filter(({ name }) => names.length === 0 || names.includes(name)),
    folder,
  );
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
