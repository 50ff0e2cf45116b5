import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkFiles } from "./house/check-files.ts";
import { checkHouse } from "./house/check-house.ts";
import { checkLinks } from "./house/check-links.ts";
import { checkSpelling } from "./house/check-spelling.ts";
import { checkRooms } from "./rooms/check-rooms.ts";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The checks that need no database: types, lint, the dependency rule, file sizes, links of the papers, one spelling of Vietnamese, the house's lints. Each counts as one test. */
export async function runChecks(root: string): Promise<Tally> {
  const outcomes = [
    command(root, "types", "tsc", ["--noEmit"]),
    command(root, "lint", "biome", ["check", "--error-on-warnings", "."]),
    said("rooms", checkRooms(root)),
    said("files", checkFiles(root)),
    said("links", checkLinks(root)),
    said("one spelling", checkSpelling(root)),
    ...Object.entries(checkHouse(root)).map(([name, faults]) => said(name, faults)),
  ];
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}

function command(root: string, name: string, program: string, args: readonly string[]): boolean {
  const ran = spawnSync(join(root, "node_modules", ".bin", program), args, { cwd: root, encoding: "utf8" });
  return say(name, ran.status === 0, `${ran.stdout}${ran.stderr}`.split("\n").slice(-60));
}

function said(name: string, faults: readonly string[]): boolean {
  return say(name, faults.length === 0, faults);
}

function say(name: string, ok: boolean, lines: readonly string[]): boolean {
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  if (!ok) console.log(lines.map((line) => `    ${line}`).join("\n"));
  return ok;
}
