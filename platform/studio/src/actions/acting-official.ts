import { findOfficial } from "@motlan/agencies";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Designer } from "../domain/design.ts";
import { faults } from "../faults.ts";
import type { permissions } from "../permissions.ts";

/** The official who acts, in the agency of their post. */
export interface Acting extends Designer {
  readonly agencyId: string;
}

/** The official who acts, if their post allows it. @throws studio/not-allowed. */
export async function actingOfficial(work: Work, permission: keyof typeof permissions): Promise<Acting> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, permission, actor.agencyId)) throw faults["not-allowed"]();
  const official = await findOfficial(work.db, actor.officialId);
  return { officialId: actor.officialId, name: official?.name ?? "", agencyId: actor.agencyId };
}
