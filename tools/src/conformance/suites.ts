import type { Suite } from "./check.ts";
import { runDmnKit } from "./dmn-kit.ts";

/** The suites `npm run conformance` knows. */
export const SUITES: readonly Suite[] = [{ name: "dmn", folder: "dmn-tck", bar: 0.99, run: runDmnKit }];
