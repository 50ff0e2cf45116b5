import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runKit } from "./cases.ts";

/**
 * The DMN conformance kit (dmn-tck/tck), when MOTLAN_CONFORMANCE names a folder that holds it. It is not shipped with us:
 * without that variable this test says that it was not run, and proves nothing.
 */
const folder = process.env.MOTLAN_CONFORMANCE;
const kit = folder === undefined ? undefined : join(folder, "dmn-tck");
const here = kit !== undefined && existsSync(kit);

/** What we do not do, on purpose. Everything else of the kit must pass but for the cases named below. */
const NOT_OURS: Readonly<Record<string, string>> = {
  "0076-feel-external-java": "rules call no foreign code",
  "0085-decision-services": "services of DMN models: not a thing of rules",
  "0089-nested-inputdata-imports": "imports between DMN models",
  "1150-boxed-conditional": "boxed expressions are a notation of DMN models",
  "1152-boxed-for": "boxed expressions are a notation of DMN models",
  "1154-boxed-every": "boxed expressions are a notation of DMN models",
  "1156-range-function": "range(text) reads an interval at run time",
  "1148-feel-now-function": "a rule knows no clock: today is a fact",
};

/** By folder, the cases in which we differ knowingly, and why. */
const DIFFERENT: Readonly<Record<string, number>> = {
  // Times are compared to the nanosecond; the kit drops what is below a millisecond. `(=10)` is its value, not an interval.
  "0068-feel-equality": 3,
  // Types named by a DMN model's item definitions.
  "0070-feel-instance-of": 12,
  "0074-feel-properties": 1,
  // `is` with one argument is refused when it is read.
  "0103-feel-is-function": 1,
  // XPath's class subtraction, \p{Is…} blocks and its stricter escapes: patterns are those of ECMAScript.
  "1111-feel-matches-function": 8,
  // One key handed over as `keys` is taken as the path of that key.
  "1146-feel-context-put-function": 1,
};

describe("the DMN conformance kit", () => {
  it.skipIf(here)("was NOT run: MOTLAN_CONFORMANCE names no folder with dmn-tck", () => {
    expect(here).toBe(false);
  });

  it.runIf(here)("passes, but for what is named here", { timeout: 120_000 }, () => {
    const outcomes = runKit(kit ?? "");
    expect(outcomes.length).toBeGreaterThan(1500);
    const failed = Object.entries(
      Object.groupBy(
        outcomes.filter(({ passed }) => !passed),
        ({ folder }) => folder,
      ),
    );
    const unexpected = failed.filter(([name, cases]) => !(name in NOT_OURS) && (cases?.length ?? 0) > (DIFFERENT[name] ?? 0));
    expect(unexpected).toEqual([]);
    expect(outcomes.filter(({ passed }) => passed).length / outcomes.length).toBeGreaterThan(0.94);
  });
});
