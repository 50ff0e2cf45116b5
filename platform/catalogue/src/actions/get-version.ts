import type { Db } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { findVersionById, type PublishedVersion } from "../store/versions.ts";

/**
 * A published version and its rules. It never changes, so that a reader may keep it.
 * @refuses catalogue/version-not-found.
 */
export async function getVersion(db: Db, versionId: string): Promise<PublishedVersion> {
  const found = await findVersionById(db, versionId);
  if (!found) throw faults["version-not-found"]();
  return found;
}
