import { isId, localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Consent, roleOf, standsAt } from "../domain/consent.ts";
import { faults } from "../faults.ts";
import { personWho } from "../rights.ts";
import { type SentSignature, type Signable, signableOf, verifySignature } from "../signature.ts";
import { lockConsent } from "../store/consents.ts";
import { insertSignature, listSignatures, type Signature } from "../store/signatures.ts";
import { agreements } from "../store/terms.ts";

export interface ToSign extends Signable {
  readonly consent: Consent;
  readonly signedAs: Signature["signedAs"];
}

/** What the signed-in person has to sign of a record that says what they said. Nothing is kept. @throws consents/not-found, consents/nothing-to-sign, kernel/sign-in-first */
export function prepareSignature(work: Work, id: string): Promise<ToSign> {
  return work.transaction((tx) => lockSignable(work, tx, id));
}

/**
 * Keeps a signature that holds, made over the record as it is now by the key it brings. That the key is theirs is said by the session it comes in. The same again
 * changes nothing.
 * @throws consents/not-found, consents/nothing-to-sign, consents/other-payload, consents/bad-key, consents/wrong-signature, consents/signed-already, kernel/sign-in-first
 */
export function signConsent(work: Work, id: string, { payload, jwsHeader, signature }: SentSignature): Promise<Signature> {
  const { personId } = personWho(work);
  return work.transaction(async (tx) => {
    const toSign = await lockSignable(work, tx, id);
    if (payload !== toSign.payload) throw faults["other-payload"]();
    const verified = verifySignature({ payload, jwsHeader, signature });
    if (!verified.ok) throw faults[verified.why]();
    const before = (await listSignatures(tx, [id])).find(
      (one) => one.consentRevision === toSign.consent.revision && one.personId === personId,
    );
    if (before !== undefined && before.thumbprint !== verified.value) throw faults["signed-already"]();
    if (before !== undefined) return before;
    const at = work.clock.now();
    const kept: Signature = {
      ...{ id: newId(at), consentId: id, consentRevision: toSign.consent.revision, personId, signedAs: toSign.signedAs },
      ...{ payload, jwsHeader, signature, thumbprint: verified.value, at },
    };
    await insertSignature(tx, kept);
    const data = { signatureId: kept.id, digest: toSign.verificationPayloadHash, thumbprint: kept.thumbprint };
    await work.announce(tx, { type: "consents.signed", subject: id, data });
    return kept;
  });
}

async function lockSignable(work: Work, tx: Tx, id: string): Promise<ToSign> {
  const { personId } = personWho(work);
  const consent = isId(id) ? await lockConsent(tx, id) : undefined;
  const role = consent && roleOf(consent, personId, localDateOf(work.clock.now()));
  if (consent === undefined || role === undefined) throw faults["not-found"]();
  const words = await agreements.findAt(tx, consent.agreementId, consent.revisionId);
  // What was asked, or holds no longer, is no word of the person's.
  const isYes = standsAt(consent, work.clock.now()) && words?.ended === false;
  if (words === undefined || !(isYes || consent.state === "refused" || consent.state === "withdrawn")) throw faults["nothing-to-sign"]();
  return { consent, signedAs: role === "self" ? "individual" : "delegate", ...signableOf(consent, words.revision) };
}
