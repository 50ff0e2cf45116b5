import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSuites } from "./run-suites.ts";
import { SUITES } from "./suites.ts";

/**
 * The kits are others' work and not shipped with us: without MOTLAN_CONFORMANCE these tests say that they were not run, and prove nothing.
 * `npm run conformance` looks in more places and prints every miss.
 */
const folder = process.env.MOTLAN_CONFORMANCE;

describe.each(SUITES)("the kit of $name", (suite) => {
  const here = folder !== undefined && existsSync(join(folder, suite.folder));

  it.skipIf(here)("was NOT run: MOTLAN_CONFORMANCE names no folder that holds it", () => {
    expect(here).toBe(false);
  });

  it.runIf(here)("reaches its bar", { timeout: 400_000 }, async () => {
    const { lines, code } = await runSuites([suite], folder ?? "");
    expect(code, lines.join("\n")).toBe(0);
  });
});

describe("the report", () => {
  const suite = (passed: readonly boolean[], bar = 0.5) => ({
    ...{ name: "invented", folder: ".", bar },
    run: async () => [
      { name: "invented", checks: passed.map((one, at) => ({ id: `case/${at}`, passed: one, said: one ? "" : "3 instead\nof 4" })) },
    ],
  });

  it("counts, gives a line to each miss, and says whether the bar is reached", async () => {
    const { lines, code } = await runSuites([suite([true, true, false])], import.meta.dirname);
    expect(lines).toEqual([
      "invented: 3 checks, 2 passed, 66.66 %",
      "  missed case/2: 3 instead of 4",
      "invented: 2 of 3, 66.66 %; reaches the bar of 50 %",
      "",
    ]);
    expect(code).toBe(0);
  });

  it.each([
    ["a bar that is missed", [true, false], 0.9, 1],
    ["a kit without a check", [], 0, 1],
  ])("%s ends with 1", async (_, passed, bar, code) => {
    expect((await runSuites([suite(passed, bar)], import.meta.dirname)).code).toBe(code);
  });

  it("no kit at all ends with 2", async () => {
    const none = { ...suite([true]), folder: "nowhere" };
    expect(await runSuites([none], import.meta.dirname)).toMatchObject({
      code: 2,
      lines: ["invented: no kit (nowhere is not in the folder of kits)"],
    });
  });
});
