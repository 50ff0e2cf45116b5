import { createReadStream } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Scans } from "../actions/examine-rows.ts";

/** An export: its tables by name, and its scans by their paths. */
export interface ExportFiles extends Scans {
  readonly names: readonly string[];
  text(name: string): AsyncIterable<string>;
}

/** An export in a folder. A path that leads out of it finds nothing. */
export async function folderOf(folder: string): Promise<ExportFiles> {
  const root = await realpath(folder);
  const names = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  return {
    names,
    text: (name) => createReadStream(join(root, name), { encoding: "utf8", highWaterMark: 1 << 20 }),
    bytes: async (path) => {
      const real = await realpath(join(root, path)).catch(() => undefined);
      return real?.startsWith(root + sep) === true ? readFile(real).catch(() => undefined) : undefined;
    },
  };
}

/** An export as it was sent by a form: tables in memory, scans wherever they were stored. */
export function sentFiles(files: readonly { readonly name: string; readonly bytes: Buffer }[], scans: Scans): ExportFiles {
  const text = (name: string) => files.find((file) => file.name === name)?.bytes.toString("utf8") ?? "";
  return {
    ...scans,
    names: files.map(({ name }) => name),
    text: async function* (name) {
      yield text(name);
    },
  };
}
