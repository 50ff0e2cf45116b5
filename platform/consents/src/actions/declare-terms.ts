import type { Tx, Work } from "@motlan/kernel/db";
import { type AgreementTerms, checkAgreement } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { type Revision, sealRevision } from "../seal.ts";
import { type Agreement, agreements, claimCode, findAgreementOfCode, nextId, policies, saveAgreement } from "../store/terms.ts";
import { findSent, refuseOther, type Sending, type Which } from "./sending.ts";
import { askSomeAnew, endSome } from "./settle-words.ts";

/** What people may agree to, for one purpose. @throws consents/not-yours, consents/bad-terms, consents/no-policy, consents/code-taken */
export function declareAgreement(work: Work, terms: AgreementTerms, requestKey?: string): Promise<Agreement> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWho(work, "consents.declare");
    const { sentAs, before } = await findSent(work, tx, agreements, requestKey);
    if (before !== undefined) return before;
    const id = await nextId(tx, "DataAgreement");
    return keepAgreement(work, tx, { id, agencyId, number: 1, sentAs }, terms);
  });
}

/**
 * New words for an agreement. Who agreed before agreed to the words before: nothing is widened behind their back. Where the words ask anew, every yes before them ends.
 * @throws consents/not-yours, consents/no-agreement, consents/bad-terms, consents/no-policy, consents/code-taken, consents/revised-meanwhile, consents/key-reused
 */
export function reviseAgreement(work: Work, id: string, terms: AgreementTerms, { seen, requestKey }: Sending = {}): Promise<Agreement> {
  return work.transaction(async (tx) => {
    const { agencyId, revision } = await lockOwnAgreement(work, tx, id);
    const { sentAs, before } = await findSent(work, tx, agreements, requestKey);
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

async function lockOwnAgreement(work: Work, tx: Tx, id: string): Promise<Agreement> {
  const { agencyId } = officialWho(work, "consents.declare");
  const found = await agreements.lock(tx, id);
  if (found === undefined || found.ended) throw faults["no-agreement"]();
  if (found.agencyId !== agencyId) throw faults["not-yours"]();
  return found;
}

async function keepAgreement(work: Work, tx: Tx, { id, agencyId, number, sentAs }: Which, terms: AgreementTerms): Promise<Agreement> {
  const checked = checkAgreement(terms);
  if (!checked.ok) throw faults[checked.why](checked.about);
  await refusePolicy(tx, terms.policyId, agencyId);
  // Rights and consents go on naming the code of an agreement that is over: it never becomes another authority's.
  const owner = await claimCode(tx, terms.code, agencyId);
  const other = await findAgreementOfCode(tx, terms.code);
  if (owner !== agencyId || (other !== undefined && other !== id)) throw faults["code-taken"]({ code: terms.code });
  const revision = sealRevision(
    work,
    { schemaName: "DataAgreement", objectId: id, number, ...(sentAs !== undefined && { id: sentAs }) },
    terms,
  );
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
