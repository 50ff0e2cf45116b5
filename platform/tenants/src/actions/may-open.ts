import { type Agency, findAgency } from "@motlan/agencies";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/** Authorities stand under one another four deep at most; a loop among them would be a fault of the data and ends here. */
const DEEPEST = 4;

/** The node itself, or an administrator of an authority above this one: nobody opens their own. */
export async function mayOpen(work: Work, agency: Agency): Promise<boolean> {
  if (work.actor.kind === "system") return true;
  let above = agency.parentId;
  for (let step = 0; above !== undefined && step < DEEPEST; step += 1) {
    if (may(work.actor, "tenants.open", above)) return true;
    above = (await findAgency(work.db, above))?.parentId;
  }
  return false;
}
