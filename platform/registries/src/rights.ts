import { may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "./faults.ts";

/** The official who acts, where their post has one of these rights at their own agency. @throws registries/not-yours */
export function officialWith({ actor }: Work, ...rights: readonly string[]): Official {
  if (actor.kind !== "official" || !rights.some((right) => may(actor, right, actor.agencyId))) throw faults["not-yours"]();
  return actor;
}

/** What the node does by itself. @throws registries/not-yours */
export function refuseAllButNode({ actor }: Work): void {
  if (actor.kind !== "system") throw faults["not-yours"]();
}
