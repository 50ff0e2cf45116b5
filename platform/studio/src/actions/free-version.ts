import { listVersions } from "@motlan/catalogue";
import type { Db } from "@motlan/kernel/db";

/** A number that no version of this code has yet: one more than the highest, "1" for a first one. */
export async function freeVersionName(db: Db, code: string): Promise<string> {
  const numbers = (await listVersions(db, code)).flatMap(({ version }) => (/^\d{1,6}$/.test(version) ? [Number(version)] : []));
  return String(Math.max(0, ...numbers) + 1);
}

/** The document's own version number, or the next free one where another version has taken it since. */
export async function settledVersionName(db: Db, code: string, wanted: unknown): Promise<string> {
  const taken = (await listVersions(db, code)).map(({ version }) => version);
  return typeof wanted === "string" && wanted !== "" && !taken.includes(wanted) ? wanted : freeVersionName(db, code);
}
