import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LARGEST = 400;

/** What git knows of the tree: tracked files and new ones that are not ignored. */
export function listTree(root: string): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  return listed.split("\n").filter((file) => file !== "" && existsSync(join(root, file)));
}

/** One file, one thought: no source over 400 lines (data and generated files aside). And no path of somebody's machine in the tree. */
export function checkFiles(root: string): readonly string[] {
  return listTree(root)
    .filter((file) => /\.(tsx?|mjs|sql|css)$/.test(file) && !/\/data\/|schema\.sql$|\.generated\./.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      const lines = text.split("\n").length - 1;
      return [
        ...(lines > LARGEST ? [`${file}: ${lines} lines, at most ${LARGEST}`] : []),
        ...(MACHINE_PATH.test(text) ? [`${file}: holds a path of somebody's machine`] : []),
      ];
    });
}

const MACHINE_PATH = /["'`\s(]\/(home|root|Users)\/[A-Za-z]/;
