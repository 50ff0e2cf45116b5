import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "./checks.ts";

/** `npm test`: the house's checks, then every test on a real database; one closing line counts them all. */
const report = join(tmpdir(), `motlan-tests-${process.pid}.json`);
const root = join(import.meta.dirname, "..", "..");
const checks = await runChecks(root);
const code = await new Promise<number>((resolve) => {
  const args = [
    join(root, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).on("exit", (exit) => resolve(exit ?? 1));
});

const tests = readReport(report);
rmSync(report, { force: true });
const failed = checks.failed + tests.failed + (code !== 0 && tests.failed === 0 ? 1 : 0);
console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && code === 0 ? 0 : 1;

/** A run that wrote no report ran no test: that is a failure, never a silent pass. */
function readReport(path: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(path, "utf8"));
    const broken = Number(numFailedTests) === 0 ? Number(numFailedTestSuites) : 0;
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) + broken + (Number(numPassedTests) === 0 ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
