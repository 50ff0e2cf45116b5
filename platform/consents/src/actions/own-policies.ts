import type { Work } from "@motlan/kernel/db";
import type { PolicyTerms } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { dataOf } from "../seal.ts";
import { type AgreementUnder, listAgreementsUnder, listPoliciesOfAgency } from "../store/own-policies.ts";
import { listRevisions, type Policy, policies } from "../store/terms.ts";

export interface PolicyVersion {
  readonly number: number;
  readonly at: Date;
  readonly byOfficial: string | null;
  readonly digest: string;
  readonly terms: PolicyTerms;
}

/** A policy as its own authority sees it. */
export interface PolicyFile extends Policy {
  /** The newest first. */
  readonly versions: readonly PolicyVersion[];
  /** The agreements in force that stand under it: while there is one it cannot end. */
  readonly agreements: readonly AgreementUnder[];
}

/** What an official's agency declared, those in force first. @throws consents/not-yours */
export async function listOwnPolicies(work: Work): Promise<readonly Policy[]> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction((tx) => listPoliciesOfAgency(tx, agencyId));
}

/** One of them with all its versions; also one that is over. @throws consents/not-yours, consents/no-policy */
export async function getOwnPolicy(work: Work, id: string): Promise<PolicyFile> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction(async (tx) => {
    const found = /^\d{1,18}$/.test(id) ? await policies.find(tx, id) : undefined;
    if (found === undefined || found.agencyId !== agencyId) throw faults["no-policy"]();
    const versions = (await listRevisions(tx, "Policy", id, { limit: 1_000, offset: 0 })).toReversed();
    return {
      ...found,
      versions: versions.map((one) => ({ ...one, terms: dataOf<PolicyTerms>(one) })),
      agreements: await listAgreementsUnder(tx, id),
    };
  });
}
