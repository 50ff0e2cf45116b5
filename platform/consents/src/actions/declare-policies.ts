import type { Tx, Work } from "@motlan/kernel/db";
import { checkPolicy, type PolicyTerms } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { type Revision, sealRevision } from "../seal.ts";
import { isPolicyUsed, nextId, type Policy, policies, savePolicy } from "../store/terms.ts";
import { findSent, refuseOther, type Sending, type Which } from "./sending.ts";

/** An authority says under which rules its agreements stand. @throws consents/not-yours, consents/bad-terms, consents/key-reused */
export function declarePolicy(work: Work, terms: PolicyTerms, requestKey?: string): Promise<Policy> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWho(work, "consents.declare");
    const { sentAs, before } = await findSent(work, tx, policies, requestKey);
    if (before !== undefined) return before;
    const id = await nextId(tx, "Policy");
    return keepPolicy(work, tx, { id, agencyId, number: 1, sentAs }, terms);
  });
}

/**
 * The next version; agreements go on naming the policy and show this one from now on.
 * @throws consents/not-yours, consents/no-policy, consents/bad-terms, consents/revised-meanwhile, consents/key-reused
 */
export function revisePolicy(work: Work, id: string, terms: PolicyTerms, { seen, requestKey }: Sending = {}): Promise<Policy> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnPolicy(work, tx, id);
    const { sentAs, before } = await findSent(work, tx, policies, requestKey);
    if (before !== undefined && before.id !== id) throw faults["key-reused"]();
    if (before !== undefined) return before;
    refuseOther(revision, seen);
    return keepPolicy(work, tx, { id, agencyId, number: revision.number + 1, sentAs }, terms);
  });
}

/** @throws consents/not-yours, consents/no-policy, consents/policy-in-use, consents/revised-meanwhile */
export function endPolicy(work: Work, id: string, { seen }: Pick<Sending, "seen"> = {}): Promise<Revision> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnPolicy(work, tx, id);
    refuseOther(revision, seen);
    if (await isPolicyUsed(tx, id)) throw faults["policy-in-use"]();
    await policies.end(tx, id, work.clock.now());
    await work.announce(tx, { type: "consents.policy-ended", subject: revision.id, agencyId });
    return revision;
  });
}

async function lockOwnPolicy(work: Work, tx: Tx, id: string): Promise<Policy> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await policies.lock(tx, id);
  if (found === undefined || found.ended) throw faults["no-policy"]();
  if (found.agencyId !== agencyId) throw faults["not-yours"]();
  return found;
}

async function keepPolicy(work: Work, tx: Tx, { id, agencyId, number, sentAs }: Which, terms: PolicyTerms): Promise<Policy> {
  const checked = checkPolicy(terms);
  if (!checked.ok) throw faults[checked.why](checked.about);
  const revision = sealRevision(work, { schemaName: "Policy", objectId: id, number, ...(sentAs !== undefined && { id: sentAs }) }, terms);
  const kept: Policy = { id, agencyId, ended: false, terms, revision };
  await savePolicy(tx, kept);
  const data = { policyId: id, revisionId: revision.id, digest: revision.digest };
  await work.announce(tx, { type: "consents.policy-kept", subject: revision.id, agencyId, data });
  return kept;
}
