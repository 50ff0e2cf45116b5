import { type Actor, may } from "@motlan/kernel";
import type { Agency } from "../domain/agency.ts";

/** An administrator manages the own agency and those directly under it. */
export function mayManage(actor: Actor, agency: Pick<Agency, "id" | "parentId">): boolean {
  if (may(actor, "agencies.manage", agency.id)) return true;
  return agency.parentId !== undefined && may(actor, "agencies.manage", agency.parentId);
}
