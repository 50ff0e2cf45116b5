import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Suite, SuiteResult } from "./check.ts";
import { reasonOf } from "./reasons.ts";

/** What to print, and how the run ends: 0 all bars reached, 1 one missed, 2 nothing to run. */
export interface Report {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
}

/** Runs the suites whose kits lie in the folder. */
export async function runSuites(suites: readonly Suite[], folder: string): Promise<Report> {
  const lines: string[] = [];
  let code: Report["code"] = 2;
  for (const suite of suites) {
    const kit = join(folder, suite.folder);
    if (!existsSync(kit)) {
      lines.push(`${suite.name}: no kit (${suite.folder} is not in the folder of kits)`);
      continue;
    }
    const results = await suite.run(kit);
    const reached = results.every(({ checks }) => checks.length > 0) && share(results) >= suite.bar;
    lines.push(...results.flatMap(linesOf), summaryOf(suite, results, reached), "");
    code = reached ? (code === 2 ? 0 : code) : 1;
  }
  return { lines, code };
}

function linesOf({ name, checks }: SuiteResult): readonly string[] {
  const missed = checks.filter(({ passed }) => !passed);
  const line = `${name}: ${checks.length} checks, ${checks.length - missed.length} passed, ${percent(checks.length - missed.length, checks.length)}`;
  return [line, ...missed.map(({ id, said }) => `  missed ${id}: ${reasonOf(id) ?? said.replace(/\s+/g, " ")}`)];
}

function summaryOf({ name, bar }: Suite, results: readonly SuiteResult[], reached: boolean): string {
  const all = results.flatMap(({ checks }) => checks);
  const passed = all.filter((check) => check.passed).length;
  return `${name}: ${passed} of ${all.length}, ${percent(passed, all.length)}; ${reached ? "reaches" : "misses"} the bar of ${bar * 100} %`;
}

function share(results: readonly SuiteResult[]): number {
  const all = results.flatMap(({ checks }) => checks);
  return all.length === 0 ? 0 : all.filter(({ passed }) => passed).length / all.length;
}

/** Rounded down, so that 100 % means all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`;
}
