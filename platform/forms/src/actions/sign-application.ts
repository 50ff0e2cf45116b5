import { isId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import type { Draft } from "../domain/draft.ts";
import { type PartySignature, signaturesIn } from "../domain/parse/parse-signatures.ts";
import type { Signing } from "../domain/signing.ts";
import { faults } from "../faults.ts";
import { lockDraft, saveDraftRow } from "../store/drafts.ts";
import { lockSigning, markDeclined, markSigned } from "../store/signings.ts";
import { judgeDraft } from "./judge-draft.ts";
import { getPerson } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";
import { sealToSign } from "./seal-of.ts";

export interface SigningInput {
  readonly signingId: string;
  /** The hash of what stood on the page that was signed. */
  readonly seal: string;
}

/**
 * Puts the person's name to an application of somebody else (cùng ký): to exactly what they were shown. If the applicant has changed anything since, nothing is
 * signed. Said again it changes nothing; who declined may think better of it.
 * @throws forms/signing-not-found, forms/changed-since-seen, forms/already-taken, kernel/sign-in-first
 */
export function signApplication(work: Work, { signingId, seal }: SigningInput): Promise<void> {
  const { personId } = getPerson(work);
  // The draft is the applicant's: the node opens it for this one act, which is announced as the signer's.
  const node = work.as({ kind: "system", name: "forms.sign-application" });
  return node.transaction(async (tx) => {
    const signing = await lockSigningOf(tx, signingId, personId);
    if (signing.signedAt !== undefined && signing.seal === seal) return;
    const draft = await lockDraftOf(tx, signing);
    const { view, signers } = await judgeDraft(node, draft, await rulebookOf(node, draft.versionId));
    if (signing.seal !== seal || sealToSign(view, signing.language).hash !== seal) throw faults["changed-since-seen"]();
    const at = work.clock.now();
    await markSigned(tx, signingId, at);
    const named = signers.filter(({ path }) => path === signing.path).map(({ number }) => number);
    await keep(tx, draft, signing.path, await signatureOf(node, signing, at), named);
    await work.announce(tx, { type: "forms.signed", subject: draft.id, data: { signing: signingId } });
  });
}

/**
 * Says no, with words for the applicant. Said again it changes nothing; a signature already given is not taken back by it.
 * @throws forms/signing-not-found, forms/signed-already, kernel/sign-in-first
 */
export function declineApplication(
  work: Work,
  { signingId, reason }: { readonly signingId: string; readonly reason: string },
): Promise<void> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    const signing = await lockSigningOf(tx, signingId, personId);
    if (signing.signedAt !== undefined) throw faults["signed-already"]();
    if (signing.declinedAt !== undefined) return;
    await markDeclined(tx, signingId, work.clock.now(), reason.trim().slice(0, LONGEST_REASON));
    await work.announce(tx, { type: "forms.signature-declined", subject: signing.draftId, data: { signing: signingId } });
  });
}

const LONGEST_REASON = 500;

async function lockSigningOf(tx: Tx, id: string, personId: string): Promise<Signing> {
  const found = isId(id) ? await lockSigning(tx, id) : undefined;
  if (found?.signerId !== personId) throw faults["signing-not-found"]();
  return found;
}

async function lockDraftOf(tx: Tx, { draftId }: Signing): Promise<Draft> {
  const draft = await lockDraft(tx, draftId);
  if (draft === undefined) throw faults["signing-not-found"]();
  if (draft.dossierId !== undefined) throw faults["already-taken"]({ dossierId: draft.dossierId });
  return draft;
}

async function signatureOf(node: Work, { number, role, language, seal, draftId }: Signing, at: Date): Promise<PartySignature> {
  const record = await readRecord(node, { registry: "population", by: "personalNumber", value: number, purpose: "identify", draftId });
  const name = String(record?.values.fullName ?? "");
  return { number, name, role: { vi: role.vi, en: role.en }, signedAt: at.toISOString(), lang: language, seal };
}

/** Beside the others' who are still named: a signature of somebody since replaced goes. */
function keep(tx: Tx, draft: Draft, path: string, signature: PartySignature, named: readonly string[]): Promise<Draft> {
  const others = signaturesIn(draft.answers[path]).filter(({ number }) => number !== signature.number && named.includes(number));
  const revision = draft.revision + 1;
  return saveDraftRow(tx, {
    ...draft,
    answers: { ...draft.answers, [path]: [...others, signature] },
    changedAt: { ...draft.changedAt, [path]: revision },
    revision,
    updatedAt: new Date(signature.signedAt),
  });
}
