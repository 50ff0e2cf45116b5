import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A procedure as the portal lists it. */
export interface ListedProcedure {
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly MaLinhVuc?: string;
  readonly TenLinhVuc?: string;
}

const FILE = "procedures.json";

/** Where whoever starts the stand-ins lays what the portal is to list. */
export function listFile(folder: string): string {
  return join(folder, FILE);
}

/** What was laid there; nothing where nothing was. */
export function readList(folder: string): readonly ListedProcedure[] {
  try {
    const listed: readonly ListedProcedure[] = JSON.parse(readFileSync(listFile(folder), "utf8"));
    return listed;
  } catch {
    return [];
  }
}
