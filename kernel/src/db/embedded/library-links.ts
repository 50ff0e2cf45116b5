import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { Binaries } from "./binaries.ts";

/**
 * npm packages hold no symbolic links, so `libicuuc.so.60` and its sisters are made by the package's postinstall, which
 * `npm ci --ignore-scripts` skips. We make them in a folder of our own at every start: nothing in node_modules is touched
 * (it may be read-only) and a checkout that has moved is healed.
 */
export function makeLibraryLinks(binaries: Binaries, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o755 });
  for (const { source, target } of readLinks(join(binaries.native, "pg-symlinks.json"))) {
    const link = join(folder, basename(target));
    if (!existsSync(link)) symlinkSync(join(binaries.native, "..", source), link);
  }
}

/** The environment of PostgreSQL's processes: only this, so that no secret of ours stands in theirs. */
export function serverEnvironment(binaries: Binaries, links: string): Record<string, string> {
  const variable = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", [variable]: `${links}:${join(binaries.native, "lib")}` };
}

function readLinks(file: string): { source: string; target: string }[] {
  if (!existsSync(file)) return [];
  const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(rows) ? rows.filter(isLink) : [];
}

function isLink(row: unknown): row is { source: string; target: string } {
  return (
    typeof row === "object" &&
    row !== null &&
    "source" in row &&
    "target" in row &&
    typeof row.source === "string" &&
    typeof row.target === "string"
  );
}
