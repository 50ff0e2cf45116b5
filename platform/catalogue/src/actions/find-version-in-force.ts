import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { PublishedVersion } from "../store/versions.ts";
import { findDeclared } from "./versions-in-memory.ts";

/** The version by which one applies on that day. */
export async function findVersionInForce(db: Db, code: string, on: LocalDate): Promise<PublishedVersion | undefined> {
  return findDeclared(db, code, on);
}
