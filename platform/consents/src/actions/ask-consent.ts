import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Consent, standsAt, tidyReason } from "../domain/consent.ts";
import { consentLawOn, sayConsentLaw } from "../domain/law.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { hashOfAsking } from "../seal.ts";
import { holdConsent, holdRequest, insertConsent, lockStanding } from "../store/consents.ts";
import { type Agreement, agreements } from "../store/terms.ts";
import { findSubject, type Subject } from "./find-subject.ts";
import { keepConsent, keepStep } from "./keep-consent.ts";

export interface ConsentWish {
  readonly personalNumber: string;
  readonly agreementId: string;
  /** Why it is needed, as the person reads it. */
  readonly reason: string;
  readonly requestKey: string;
}

/** For how long a request waits: ours. Nobody answered by then is a no. */
export const WAITS_MS = 30 * 86_400_000;

/**
 * An official asks a person for a consent; it is in their notices at once. Said twice with one key it is one request; a request that waits already is that one.
 * @throws consents/not-yours, consents/no-agreement, consents/agreement-over, consents/person-unknown, consents/no-guardian, consents/words-missing,
 * consents/words-too-long, consents/already-given, consents/already-asked, consents/key-reused
 */
export async function askConsent(work: Work, { personalNumber, agreementId, reason, requestKey }: ConsentWish): Promise<Consent> {
  const { agencyId, officialId } = officialWho(work, "consents.ask");
  const key = `${officialId}:${requestKey}`;
  const find = async (tx: Tx) => {
    const before = await holdRequest(tx, key);
    if (before !== undefined) return { before: sameRequest(before, agreementId, personalNumber) };
    const words = tidyReason(reason);
    if (!words.ok) throw faults[words.why](words.about);
    return { said: { reason: words.value, agreement: await getOpenAgreement(tx, agreementId) } };
  };
  const first = await work.transaction(find);
  if (first.before !== undefined) return first.before;
  // Before the act: the look stays in the person's list of reads though the act be refused.
  const subject = await findSubject(work, { personalNumber });
  return work.transaction(async (tx) => {
    const { before, said } = await find(tx);
    if (before !== undefined) return before;
    const standing = await clearStanding(work, tx, subject.personId, agreementId);
    if (standing?.state === "asked") return standing;
    if (standing !== undefined) throw faults["already-given"]();
    return begin(work, tx, { ...said, subject, agencyId, key, personalNumber });
  });
}

/** What a key led to before, where it was said for the same. @throws consents/key-reused */
export function sameRequest<T extends Consent & { readonly requestHash: string | null }>(
  before: T,
  agreementId: string,
  personalNumber?: string,
): T {
  const { id, requestHash } = before;
  const isOther = personalNumber !== undefined && requestHash !== null && requestHash !== hashOfAsking(id, personalNumber);
  if (isOther || before.agreementId !== agreementId) throw faults["key-reused"]();
  return before;
}

/** @throws consents/no-agreement, consents/agreement-over */
export async function getOpenAgreement(tx: Tx, id: string): Promise<Agreement> {
  const found = await agreements.find(tx, id);
  if (found === undefined || found.ended) throw faults["no-agreement"]();
  if (!found.terms.active || found.terms.lawfulBasis !== "consent") throw faults["agreement-over"]();
  return found;
}

/** What stands of this person to this agreement; what has run out meanwhile is closed first. */
export async function clearStanding(work: Work, tx: Tx, personId: string, agreementId: string): Promise<Consent | undefined> {
  await holdConsent(tx, personId, agreementId);
  const found = await lockStanding(tx, personId, agreementId);
  const now = work.clock.now();
  if (found === undefined || standsAt(found, now) || (found.state === "asked" && now < found.answerBy)) return found;
  await keepConsent(work, tx, { ...found, state: "lapsed", endedAt: now }, "lapsed");
  return undefined;
}

export interface Beginning {
  readonly agreement: Agreement;
  readonly subject: Subject;
  readonly agencyId: string | null;
  readonly reason: string;
  readonly key: string;
  /** Of whom an official asked; who gives by themselves is told by their key. */
  readonly personalNumber?: string;
}

/** A request as it begins, with the words in force now. */
export async function begin(
  work: Work,
  tx: Tx,
  { agreement, subject, agencyId, reason, key, personalNumber }: Beginning,
): Promise<Consent> {
  const now = work.clock.now();
  const { terms, revision } = agreement;
  const consent: Consent = {
    id: newId(now),
    ...subject,
    agreementId: agreement.id,
    revisionId: revision.id,
    controllerId: agreement.agencyId,
    agencyId,
    code: terms.code,
    client: terms.receiver.client,
    services: terms.data.map(({ service }) => service),
    reason,
    law: sayConsentLaw(consentLawOn(localDateOf(now))),
    state: "asked",
    ...{ selfSaidAt: null, guardianSaidAt: null, guardianId: null, givenAt: null, until: null, endedAt: null },
    askedAt: now,
    answerBy: new Date(now.getTime() + WAITS_MS),
    revision: 1,
  };
  const hash = personalNumber === undefined ? null : hashOfAsking(consent.id, personalNumber);
  if (!(await insertConsent(tx, consent, { key, hash }))) throw faults["already-asked"]();
  await keepStep(work, tx, consent, "asked", revision.digest);
  // Whoever gives it by themselves need not be told that they are asked.
  const self = subject.needs === "guardian" || agencyId === null ? [] : [subject.personId];
  const data = { agreementId: agreement.id, answerBy: consent.answerBy.toISOString(), tell: [...self, ...subject.guardianIds] };
  await work.announce(tx, { type: "consents.asked", subject: consent.id, ...(agencyId !== null && { agencyId }), data });
  return consent;
}
