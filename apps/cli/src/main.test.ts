import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

test.each([["start", "--help"], ["doctor", "-h"], ["--help"], ["nothing-of-the-kind"]])(
  "asked for help (%s %s), the commands are listed and nothing is started",
  async (...words) => {
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...words]);
    expect(stdout).toContain("motlan start");
  },
);
