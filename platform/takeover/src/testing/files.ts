import type { ExportFiles } from "../reading/export-files.ts";

/** An export held in memory: its tables and its scans by their names. */
export function anExport(tables: Readonly<Record<string, string>>, scans: Readonly<Record<string, Uint8Array>> = {}): ExportFiles {
  return {
    names: Object.keys(tables),
    text: async function* (name) {
      yield tables[name] ?? "";
    },
    bytes: async (path) => scans[path],
  };
}
