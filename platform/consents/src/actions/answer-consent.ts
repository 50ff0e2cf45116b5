import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Consent, decideSay, decideWithdrawal, hasSaid, type Role, roleOf } from "../domain/consent.ts";
import { faults } from "../faults.ts";
import { personWho } from "../rights.ts";
import { holdRequest, lockConsent } from "../store/consents.ts";
import { type Agreement, findRevision } from "../store/terms.ts";
import { begin, clearStanding, getOpenAgreement, sameRequest } from "./ask-consent.ts";
import { findSubject } from "./find-subject.ts";
import { keepConsent } from "./keep-consent.ts";

export interface AnswerInput {
  readonly id: string;
  readonly yes: boolean;
  /** Of the words that were read: a yes is to these and to no others. */
  readonly digest: string;
}

/**
 * The person, or a parent for a child, says yes or no. The same answer again changes nothing.
 * @throws consents/not-found, consents/not-waiting, consents/guardian-only, consents/changed-meanwhile, consents/agreement-over, consents/no-agreement, kernel/sign-in-first
 */
export function answerConsent(work: Work, { id, yes, digest }: AnswerInput): Promise<Consent> {
  return work.transaction(async (tx) => {
    const { consent, role, personId } = await lockOwn(work, tx, id);
    // A no needs no words in force.
    if (!yes) return consent.state === "refused" ? consent : say(work, tx, { consent, role, personId, yes, words: undefined });
    if (consent.state === "given" && (await findRevision(tx, consent.revisionId))?.digest === digest) return consent;
    const words = await getOpenAgreement(tx, consent.agreementId);
    if (words.revision.digest !== digest) throw faults["changed-meanwhile"]();
    if (hasSaid(consent, role, words.revision.id, work.clock.now())) return consent;
    return say(work, tx, { consent, role, personId, yes, words });
  });
}

/**
 * Agrees without having been asked. Where a parent's yes is needed too, the parent is asked.
 * @throws consents/no-agreement, consents/agreement-over, consents/changed-meanwhile, consents/guardian-only, consents/person-unknown, consents/no-guardian,
 * consents/key-reused, kernel/sign-in-first
 */
export async function giveConsent(
  work: Work,
  { agreementId, digest, requestKey }: { readonly agreementId: string; readonly digest: string; readonly requestKey: string },
): Promise<Consent> {
  const { personId } = personWho(work);
  const key = `${personId}:${requestKey}`;
  const find = async (tx: Tx) => {
    const before = await holdRequest(tx, key);
    if (before !== undefined) return { before: sameRequest(before, agreementId) };
    const words = await getOpenAgreement(tx, agreementId);
    if (words.revision.digest !== digest) throw faults["changed-meanwhile"]();
    const standing = await clearStanding(work, tx, personId, agreementId);
    return standing?.state === "given" ? { before: standing } : { words, standing };
  };
  const first = await work.transaction(find);
  if (first.before !== undefined) return first.before;
  // Before the act: the look stays in the list of reads though the act be refused.
  const subject = await findSubject(work, { personId });
  return work.transaction(async (tx) => {
    const { before, words, standing } = await find(tx);
    if (before !== undefined) return before;
    const consent = standing ?? (await begin(work, tx, { agreement: words, subject, agencyId: null, reason: "", key }));
    return say(work, tx, { consent, role: "self", personId, yes: true, words });
  });
}

/**
 * Takes a consent back; the next call is refused. Withdrawn before, nothing happens.
 * @throws consents/not-found, consents/not-standing, consents/guardian-only, kernel/sign-in-first
 */
export function withdrawConsent(work: Work, id: string): Promise<Consent> {
  return work.transaction(async (tx) => {
    const { consent, role } = await lockOwn(work, tx, id);
    if (consent.state === "withdrawn") return consent;
    const decided = decideWithdrawal(consent, role, work.clock.now());
    if (!decided.ok) throw faults[decided.why]();
    return keepConsent(work, tx, decided.value, "withdrawn");
  });
}

interface Own {
  readonly consent: Consent;
  readonly role: Role;
  readonly personId: string;
}

async function lockOwn(work: Work, tx: Tx, id: string): Promise<Own> {
  const { personId } = personWho(work);
  const consent = await lockConsent(tx, id);
  const role = consent && roleOf(consent, personId, localDateOf(work.clock.now()));
  if (consent === undefined || role === undefined) throw faults["not-found"]();
  return { consent, role, personId };
}

async function say(
  work: Work,
  tx: Tx,
  { consent, role, personId, yes, words }: Own & { readonly yes: boolean; readonly words: Agreement | undefined },
): Promise<Consent> {
  const { id: revisionId } = words?.revision ?? { id: consent.revisionId };
  const decided = decideSay(consent, { role, personId, yes, revisionId, days: words?.terms.days ?? 0, now: work.clock.now() });
  if (!decided.ok) throw faults[decided.why]();
  const after = decided.value;
  // What holds is what the words say that were read, not those of the day of asking.
  const holds = words === undefined ? {} : termsHeld(words);
  return keepConsent(work, tx, { ...after, ...holds }, after.state === "asked" ? "said" : after.state);
}

function termsHeld({ terms: { code, receiver, data } }: Agreement): Pick<Consent, "code" | "client" | "services"> {
  return { code, client: receiver.client, services: data.map(({ service }) => service) };
}
