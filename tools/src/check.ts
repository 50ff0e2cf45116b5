import { join } from "node:path";
import { runChecks } from "./checks.ts";

/** `npm run check`: the house's checks without the tests, in seconds. */
const { passed, failed } = await runChecks(join(import.meta.dirname, "..", ".."));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
