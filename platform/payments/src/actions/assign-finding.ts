import { type Holder, listHolders } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { saveFinding } from "../store/findings.ts";
import { type FindingAct, lockForAccountant, officialIn } from "./lock-for-accountant.ts";

/** Officials who may open and settle the agency's findings today. */
export async function listFindingOwners(work: Work, agencyId: string): Promise<readonly Holder[]> {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  return holders.filter(({ permissions }) => permissions.includes("payments.reconcile"));
}

/**
 * Names the official who looks after a finding: somebody who holds a post in the agency today from which they may settle it.
 * @throws payments/finding-not-found, payments/finding-changed, payments/finding-resolved, payments/owner-unknown
 */
export function assignFinding(work: Work, input: FindingAct & { readonly officialId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const finding = await lockForAccountant(work, tx, input);
    if (finding.state === "resolved") throw faults["finding-resolved"]();
    const at = work.clock.now();
    const owner = (await listFindingOwners(work, finding.agencyId)).find(({ officialId }) => officialId === input.officialId);
    if (owner === undefined) throw faults["owner-unknown"]();
    const assigned = { ...finding, ownerId: owner.officialId, ownerName: owner.name };
    await saveFinding(tx, assigned, { what: "assigned", note: owner.name, by: officialIn(work), at });
  });
}
