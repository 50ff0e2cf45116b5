import { type Language, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import type { Draft } from "../domain/draft.ts";
import type { Seal } from "../domain/seal.ts";
import type { Signer } from "../domain/signers.ts";
import type { Signing } from "../domain/signing.ts";
import { faults } from "../faults.ts";
import { keepSigningsOf, listSigningsOfDraft, putSigning } from "../store/signings.ts";
import { judgeDraft } from "./judge-draft.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";
import { sealToSign } from "./seal-of.ts";

/**
 * Sends the application to everybody whose signature is still wanted. All else must be answered: nobody signs what is not finished. Said again for the same content it
 * asks nobody twice; whoever was asked before and is no longer named is asked no more.
 * @throws forms/incomplete (the faults that are left besides signatures), forms/signer-unknown, forms/not-found, forms/already-taken
 */
export function askSignatures(
  work: Work,
  { draftId, language }: { readonly draftId: string; readonly language: Language },
): Promise<readonly Signing[]> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    const { view, signers } = await judgeDraft(work, draft, await rulebookOf(work, draft.versionId));
    const paths = new Set(signers.map(({ path }) => path));
    const left = view.faults.filter(({ path }) => !paths.has(path));
    if (left.length > 0) throw faults.incomplete({ count: left.length }, left);
    const seal = sealToSign(view, language);
    await keepSigningsOf(tx, draftId, signers);
    for (const signer of signers.filter(({ stands }) => !stands)) await ask(work, tx, { draft, title: view.title, signer, seal, language });
    return listSigningsOfDraft(tx, draftId);
  });
}

interface Asking {
  readonly draft: Draft;
  readonly title: Signing["title"];
  readonly signer: Signer;
  readonly seal: Seal;
  readonly language: Language;
}

async function ask(work: Work, tx: Tx, { draft, title, signer, seal, language }: Asking): Promise<void> {
  const { id: draftId, known } = draft;
  const signerId = await getPersonOf(work, signer, draftId);
  if (signerId === draft.personId) throw faults["signer-is-applicant"]({}, [{ path: signer.path, ...SELF }]);
  const asked: Signing = {
    ...{ id: newId(work.clock.now()), draftId, title, language, signerId },
    ...{ path: signer.path, number: signer.number, role: signer.role, lines: seal.lines, seal: seal.hash },
    applicant: String(known.applicant?.record?.values.fullName ?? ""),
    askedAt: work.clock.now(),
  };
  if (!(await putSigning(tx, asked))) return;
  await work.announce(tx, { type: "forms.signature-asked", subject: draftId, data: { signerId, procedureCode: draft.procedureCode } });
}

const SELF = {
  vi: "Đây là số định danh của chính bạn. Hãy ghi số của người cùng ký.",
  en: "This is your own number. Give that of the other party.",
};

/** The look-up leaves its entry with the person who is asked. @throws forms/signer-unknown */
async function getPersonOf(work: Work, { number, path, role }: Signer, draftId: string): Promise<string> {
  const node = work.as({ kind: "system", name: "forms.ask-signatures" });
  const found = await readRecord(node, { registry: "population", by: "personalNumber", value: number, purpose: "identify", draftId });
  if (found !== undefined) return found.recordId;
  const text = {
    vi: `Không tìm thấy người có số định danh đã khai cho: ${role.vi}. Hãy kiểm tra lại số.`,
    en: `Nobody has the number given for ${role.en}. Check it.`,
  };
  throw faults["signer-unknown"]({}, [{ path, ...text }]);
}
