import { findVersionInForce, getVersion, type PublishedVersion, readProcedure } from "@motlan/catalogue";
import { localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { same } from "./say.ts";

/** A published version never changes, so that one reading of each serves a process for its life. */
const read = new Map<string, PublishedVersion>();

export async function versionOf(work: Work, versionId: string): Promise<PublishedVersion> {
  const known = read.get(versionId);
  if (known !== undefined) return known;
  const found = await getVersion(work.db, versionId);
  read.set(versionId, found);
  return found;
}

/** The version by which one may apply for this procedure today; absent where it is not run here. */
export function versionToday(work: Work, code: string): Promise<PublishedVersion | undefined> {
  return findVersionInForce(work.db, code, localDateOf(work.clock.now()));
}

/** A procedure's name by its code; the code itself where the catalogue has none. */
export async function procedureTitle(work: Work, code: string): Promise<Text> {
  const found = await readProcedure(work.db, code, localDateOf(work.clock.now()));
  if (found?.origin === "declared" && found.version !== undefined) return found.version.title;
  return same(found?.card?.title ?? code);
}
