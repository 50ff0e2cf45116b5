import { runBpmnKit } from "./bpmn-kit.ts";
import type { Suite } from "./check.ts";
import { runDmnKit } from "./dmn-kit.ts";
import { runImKit } from "./im-kit.ts";
import { runXroadKit } from "./xroad-kit.ts";

/** The suites `npm run conformance` knows. Those that open the node's doors are loaded when they run: doors bring pages with them, which need a loader of their own. */
export const SUITES: readonly Suite[] = [
  { name: "dmn", folder: "dmn-tck", bar: 0.99, run: runDmnKit },
  { name: "bpmn", folder: "bpmn-miwg", bar: 1, run: runBpmnKit },
  { name: "im", folder: "govstack/im", bar: 1, run: runImKit },
  { name: "xroad", folder: "xroad", bar: 0.85, run: runXroadKit },
  {
    name: "registries",
    folder: "govstack/registries",
    bar: 1,
    run: async (root) => (await import("./registries-kit.ts")).runRegistriesKit(root),
  },
  { name: "consent", folder: "govstack/consent", bar: 1, run: async (root) => (await import("./consent-kit.ts")).runConsentKit(root) },
  {
    name: "datatracker",
    folder: "datatracker",
    bar: 1,
    run: async (root) => (await import("./datatracker-kit.ts")).runDatatrackerKit(root),
  },
];
