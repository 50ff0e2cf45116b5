import { isFault } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { changeGuardians, hasChildsStanding } from "../store/consents.ts";
import { findSubject } from "./find-subject.ts";

/** A child has other parents than before: they have a say in what waits and what holds, and whoever is a parent no longer has none; what they said and nobody made whole is void. */
export async function followParents(work: Work, { subject: personId, data: { registry, changed } }: EventRow): Promise<void> {
  if (registry !== "population" || !Array.isArray(changed) || !changed.some(isAboutRelatives)) return;
  if (!(await work.transaction((tx) => hasChildsStanding(tx, personId)))) return;
  const guardianIds = await parentsOf(work, personId);
  await work.transaction((tx) => changeGuardians(tx, personId, guardianIds));
}

const isAboutRelatives = (path: unknown) => typeof path === "string" && path.split(".")[0] === "relatives";

async function parentsOf(work: Work, personId: string): Promise<readonly string[]> {
  try {
    return (await findSubject(work, { personId })).guardianIds;
  } catch (error) {
    if (isFault(error, "consents/no-guardian")) return [];
    throw error;
  }
}
