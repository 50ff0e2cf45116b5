import type { Work } from "@motlan/kernel/db";
import { getMyRecords, type MyRecord } from "@motlan/registries";

const MAIN = "population";

/** All that the registries hold of the signed-in person, what they are known by first. */
export async function myRecords(work: Work): Promise<readonly MyRecord[]> {
  const records = await getMyRecords(work);
  return records.toSorted((one, other) => Number(other.registry === MAIN) - Number(one.registry === MAIN));
}
