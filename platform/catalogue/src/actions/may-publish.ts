import { findAgency } from "@motlan/agencies";
import type { Actor } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";

/**
 * Publishing and taking back are for everybody the node serves, so that the post must be in an authority of the centre or of a province: a commune, which opens its
 * posts itself, would else rewrite the procedures of all others.
 */
export async function mayPublish(db: Db, actor: Actor): Promise<boolean> {
  if (actor.kind !== "official") return actor.kind === "system";
  if (!actor.permissions.has("catalogue.publish")) return false;
  const agency = await findAgency(db, actor.agencyId);
  return agency !== undefined && agency.level !== "commune";
}
