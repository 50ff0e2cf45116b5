import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import { agreements, type Policy, policies } from "./terms.ts";

const ofAgency = statement<{ id: string }>(
  "consents.policies_of_agency",
  "select id::text from consents.policy where agency_id = $1 order by ended_at is not null, id desc limit 500",
);
const under = statement<{ id: string }>(
  "consents.agreements_under",
  "select id::text from consents.agreement where policy_id = $1 and ended_at is null order by id limit 500",
);

/** An agreement under a policy, by what it is for. */
export interface AgreementUnder {
  readonly id: string;
  readonly purpose: Text;
}

export async function listPoliciesOfAgency(tx: Tx, agencyId: string): Promise<readonly Policy[]> {
  const found: Policy[] = [];
  for (const { id } of await ofAgency.all(tx, [agencyId])) {
    const one = await policies.find(tx, id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

export async function listAgreementsUnder(tx: Tx, policyId: string): Promise<readonly AgreementUnder[]> {
  const found: AgreementUnder[] = [];
  for (const { id } of await under.all(tx, [policyId])) {
    const one = await agreements.find(tx, id);
    if (one !== undefined) found.push({ id, purpose: one.terms.purpose });
  }
  return found;
}
