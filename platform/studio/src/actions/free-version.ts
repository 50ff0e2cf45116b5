import { findVersionInForce } from "@motlan/catalogue";
import { localDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";

/** A number for the next version: one more than the one that comes last in time, "1" for a first one. */
export async function freeVersionName(db: Db, code: string): Promise<string> {
  const last = await findVersionInForce(db, code, localDate("2100-01-01"));
  const number = Number(last?.version.version ?? "0");
  return last === undefined ? "1" : Number.isInteger(number) ? String(number + 1) : `${last.version.version}-2`;
}
