import { may, type Official, type Person } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { faults } from "./faults.ts";
import type { permissions } from "./permissions.ts";

/** @throws consents/not-yours */
export function officialWho({ actor }: Work, permission: keyof typeof permissions): Official {
  if (actor.kind !== "official" || !may(actor, permission, actor.agencyId)) throw faults["not-yours"]();
  return actor;
}

/** @throws kernel/sign-in-first */
export function personWho({ actor }: Work): Person {
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return actor;
}

/** Only the node itself, for its own exchange. @throws consents/not-yours */
export function refuseAllButNode({ actor }: Work): void {
  if (actor.kind !== "system") throw faults["not-yours"]();
}
