import { readZip } from "./read-zip.ts";
import { isModest } from "./sheet-reach.ts";

/**
 * The parts of somebody's workbook (XLSX), counted as they come out. Nothing where it is none, or would grow beyond what a table can be. A library that reads it gets an
 * archive made anew of these parts (`writeZip`), never the file itself.
 */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const parts = safely(() => readZip(bytes, (name) => /\.(xml|xml\.rels)$/.test(name)));
  return parts?.has("xl/workbook.xml") && isModest(parts) ? parts : undefined;
}

function safely<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
