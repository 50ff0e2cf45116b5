import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { findVersionById, type PublishedVersion } from "../store/versions.ts";
import { holds, periodsInMemory } from "./versions-in-memory.ts";

/** Every declared version in force that day, by code: the procedures with a form of their own. */
export async function listRunnable(db: Db, on: LocalDate): Promise<readonly PublishedVersion[]> {
  const periods = [...(await periodsInMemory(db)).values()].flat().filter((version) => holds(version, on));
  const versions: PublishedVersion[] = [];
  for (const { versionId } of periods) {
    const found = await findVersionById(db, versionId);
    if (found !== undefined) versions.push(found);
  }
  return versions;
}
