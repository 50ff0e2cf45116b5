import { runBpmnKit } from "./bpmn-kit.ts";
import type { Suite } from "./check.ts";
import { runDmnKit } from "./dmn-kit.ts";

/** The suites `npm run conformance` knows. */
export const SUITES: readonly Suite[] = [
  { name: "dmn", folder: "dmn-tck", bar: 0.99, run: runDmnKit },
  { name: "bpmn", folder: "bpmn-miwg", bar: 1, run: runBpmnKit },
];
