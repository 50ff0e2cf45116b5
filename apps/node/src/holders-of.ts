import { listHolders } from "@motlan/agencies";
import type { HoldersOf } from "@motlan/notices/module";

/** Who at an agency may do something on a day: the notices room knows no posts. */
export const holdersOf: HoldersOf = async (db, { agencyId, right, on }) => {
  const holders = await listHolders(db, { agencyId, on });
  return holders.filter(({ permissions }) => permissions.includes(right)).map(({ personId }) => personId);
};
