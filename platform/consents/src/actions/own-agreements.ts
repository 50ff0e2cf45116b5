import type { Work } from "@motlan/kernel/db";
import type { AgreementTerms } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { dataOf } from "../seal.ts";
import { type Count, countConditions, countStanding, listOfAgency } from "../store/own-agreements.ts";
import { type Agreement, agreements, listRevisions } from "../store/terms.ts";

/** An agreement as its own authority sees it. */
export interface OwnAgreement extends Agreement, Count {}

export interface AgreementVersion {
  readonly number: number;
  readonly at: Date;
  readonly byOfficial: string | null;
  readonly digest: string;
  readonly terms: AgreementTerms;
}

export interface AgreementFile extends OwnAgreement {
  /** The newest first. */
  readonly versions: readonly AgreementVersion[];
  /** How many rights of the exchange answer only where the person agreed to it. */
  readonly conditions: number;
}

const NONE: Count = { given: 0, waiting: 0 };

/** What an official's agency declared, those in force first, with how many people agreed. @throws consents/not-yours */
export async function listOwnAgreements(work: Work): Promise<readonly OwnAgreement[]> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction(async (tx) => {
    const counts = await countStanding(tx, agencyId, work.clock.now());
    return (await listOfAgency(tx, agencyId)).map((one) => ({ ...one, ...(counts.get(one.id) ?? NONE) }));
  });
}

/** One of them with all its versions; also one that is over. @throws consents/not-yours, consents/no-agreement */
export async function getOwnAgreement(work: Work, id: string): Promise<AgreementFile> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction(async (tx) => {
    const found = /^\d{1,18}$/.test(id) ? await agreements.find(tx, id) : undefined;
    if (found === undefined || found.agencyId !== agencyId) throw faults["no-agreement"]();
    const counts = await countStanding(tx, agencyId, work.clock.now());
    const versions = (await listRevisions(tx, "DataAgreement", id, { limit: 1_000, offset: 0 })).toReversed();
    return {
      ...found,
      ...(counts.get(id) ?? NONE),
      versions: versions.map((one) => ({ ...one, terms: dataOf<AgreementTerms>(one) })),
      conditions: await countConditions(tx, found.terms.code),
    };
  });
}
