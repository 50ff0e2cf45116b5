import type { Tx, Work } from "@motlan/kernel/db";
import { type AgreementTerms, checkAgreement, checkPolicy, type PolicyTerms } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { idOfSending, type Revision, sealRevision } from "../seal.ts";
import { holdConsent } from "../store/consents.ts";
import {
  type Agreement,
  agreements,
  claimCode,
  findAgreementOfCode,
  findRevision,
  isPolicyUsed,
  nextId,
  type Policy,
  policies,
  saveAgreement,
  savePolicy,
} from "../store/terms.ts";
import { askSomeAnew, endSome } from "./settle-words.ts";

/** An authority says under which rules its agreements stand. @throws consents/not-yours, consents/bad-terms */
export function declarePolicy(work: Work, terms: PolicyTerms): Promise<Policy> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWho(work, "consents.declare");
    const id = await nextId(tx, "Policy");
    return keepPolicy(work, tx, { id, agencyId, number: 1 }, terms);
  });
}

/** The next version; agreements go on naming the policy and show this one from now on. @throws consents/not-yours, consents/no-policy, consents/bad-terms */
export function revisePolicy(work: Work, id: string, terms: PolicyTerms): Promise<Policy> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnPolicy(work, tx, id);
    return keepPolicy(work, tx, { id, agencyId, number: revision.number + 1 }, terms);
  });
}

/** @throws consents/not-yours, consents/no-policy, consents/policy-in-use */
export function endPolicy(work: Work, id: string): Promise<Revision> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnPolicy(work, tx, id);
    if (await isPolicyUsed(tx, id)) throw faults["policy-in-use"]();
    await policies.end(tx, id, work.clock.now());
    await work.announce(tx, { type: "consents.policy-ended", subject: revision.id, agencyId });
    return revision;
  });
}

/** What people may agree to, for one purpose. @throws consents/not-yours, consents/bad-terms, consents/no-policy, consents/code-taken */
export function declareAgreement(work: Work, terms: AgreementTerms, requestKey?: string): Promise<Agreement> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWho(work, "consents.declare");
    const { sentAs, before } = await findSent(work, tx, requestKey);
    if (before !== undefined) return before;
    const id = await nextId(tx, "DataAgreement");
    return keepAgreement(work, tx, { id, agencyId, number: 1, sentAs }, terms);
  });
}

export interface Sending {
  /** Of the version that was read: another one meanwhile is a refusal. */
  readonly seen?: number;
  readonly requestKey?: string;
}

/**
 * New words for an agreement. Who agreed before agreed to the words before: nothing is widened behind their back. Where the words ask anew, every yes before them ends.
 * @throws consents/not-yours, consents/no-agreement, consents/bad-terms, consents/no-policy, consents/code-taken, consents/revised-meanwhile, consents/key-reused
 */
export function reviseAgreement(work: Work, id: string, terms: AgreementTerms, { seen, requestKey }: Sending = {}): Promise<Agreement> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnAgreement(work, tx, id);
    const { sentAs, before } = await findSent(work, tx, requestKey);
    if (before !== undefined && before.id !== id) throw faults["key-reused"]();
    if (before !== undefined) return before;
    refuseOther(revision, seen);
    const kept = await keepAgreement(work, tx, { id, agencyId, number: revision.number + 1, sentAs }, terms);
    if (terms.asksAnew === true) await askSomeAnew(work, tx, id);
    return kept;
  });
}

/** Nobody can agree to it any more, and no consent to it holds from the next call on. @throws consents/not-yours, consents/no-agreement, consents/revised-meanwhile */
export function endAgreement(work: Work, id: string, { seen }: Pick<Sending, "seen"> = {}): Promise<Revision> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnAgreement(work, tx, id);
    refuseOther(revision, seen);
    await agreements.end(tx, id, work.clock.now());
    await endSome(work, tx, id);
    await work.announce(tx, { type: "consents.agreement-ended", subject: revision.id, agencyId });
    return revision;
  });
}

function refuseOther({ number }: Revision, seen: number | undefined): void {
  if (seen !== undefined && seen !== number) throw faults["revised-meanwhile"]();
}

/** The version that this very form made before, if it did. One after the other, so that two presses are one version. */
async function findSent(
  work: Work,
  tx: Tx,
  requestKey: string | undefined,
): Promise<{ readonly sentAs?: string; readonly before?: Agreement | undefined }> {
  if (requestKey === undefined) return {};
  const sentAs = idOfSending(officialWho(work, "consents.declare").officialId, requestKey);
  await holdConsent(tx, sentAs, "sent");
  const sent = await findRevision(tx, sentAs);
  return { sentAs, before: sent && (await agreements.findAt(tx, sent.objectId, sent.id)) };
}

async function lockOwnPolicy(work: Work, tx: Tx, id: string): Promise<Policy> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await policies.lock(tx, id);
  if (found === undefined || found.ended) throw faults["no-policy"]();
  if (found.agencyId !== agencyId) throw faults["not-yours"]();
  return found;
}

async function lockOwnAgreement(work: Work, tx: Tx, id: string): Promise<Agreement> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await agreements.lock(tx, id);
  if (found === undefined || found.ended) throw faults["no-agreement"]();
  if (found.agencyId !== agencyId) throw faults["not-yours"]();
  return found;
}

interface Which {
  readonly id: string;
  readonly agencyId: string;
  readonly number: number;
  readonly sentAs?: string | undefined;
}

async function keepPolicy(work: Work, tx: Tx, { id, agencyId, number }: Which, terms: PolicyTerms): Promise<Policy> {
  const checked = checkPolicy(terms);
  if (!checked.ok) throw faults[checked.why](checked.about);
  const revision = sealRevision(work, { schemaName: "Policy", objectId: id, number }, terms);
  const kept: Policy = { id, agencyId, ended: false, terms, revision };
  await savePolicy(tx, kept);
  const data = { policyId: id, revisionId: revision.id, digest: revision.digest };
  await work.announce(tx, { type: "consents.policy-kept", subject: revision.id, agencyId, data });
  return kept;
}

async function keepAgreement(work: Work, tx: Tx, { id, agencyId, number, sentAs }: Which, terms: AgreementTerms): Promise<Agreement> {
  const checked = checkAgreement(terms);
  if (!checked.ok) throw faults[checked.why](checked.about);
  await refusePolicy(tx, terms.policyId, agencyId);
  // Rights and consents go on naming the code of an agreement that is over: it never becomes another authority's.
  const owner = await claimCode(tx, terms.code, agencyId);
  const other = await findAgreementOfCode(tx, terms.code);
  if (owner !== agencyId || (other !== undefined && other !== id)) throw faults["code-taken"]({ code: terms.code });
  const of = { schemaName: "DataAgreement", objectId: id, number } as const;
  const revision = sealRevision(work, sentAs === undefined ? of : { ...of, id: sentAs }, terms);
  const kept: Agreement = { id, agencyId, ended: false, terms, revision };
  await saveAgreement(tx, kept);
  const data = { agreementId: id, revisionId: revision.id, digest: revision.digest };
  await work.announce(tx, { type: "consents.agreement-kept", subject: revision.id, agencyId, data });
  return kept;
}

/** An agreement stands under a policy of its own authority. */
async function refusePolicy(tx: Tx, id: string | null, agencyId: string): Promise<void> {
  if (id === null) return;
  // Locked, so that nobody ends it meanwhile.
  const policy = await policies.lock(tx, id);
  if (policy === undefined || policy.ended || policy.agencyId !== agencyId) throw faults["no-policy"]();
}
