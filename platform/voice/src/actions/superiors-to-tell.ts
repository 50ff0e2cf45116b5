import { listHolders } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/** The leaders of that agency who see to what is not solved and had nothing to do with it, as an event says whom to tell. */
export async function superiorsToTell(work: Work, agencyId: string, barred: readonly string[]) {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  const free = holders.filter(({ permissions, officialId }) => permissions.includes("voice.solve") && !barred.includes(officialId));
  return free.map(({ personId }) => ({ personId, agencyId }));
}
