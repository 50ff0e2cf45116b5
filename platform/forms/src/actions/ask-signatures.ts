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
export async function askSignatures(work: Work, wish: SigningWish): Promise<readonly Signing[]> {
  const persons = new Map<string, string | undefined>();
  for (;;) {
    const said = await work.transaction((tx) => askKnown(work, tx, wish, persons));
    if ("signings" in said) return said.signings;
    // Outside of the act: each look stays in its person's list of reads though the act be refused.
    for (const number of said.unknown) persons.set(number, await findPerson(work, number, wish.draftId));
  }
}

interface SigningWish {
  readonly draftId: string;
  readonly language: Language;
}

/** By number, whose it is; nothing where it is nobody's. */
type Persons = ReadonlyMap<string, string | undefined>;

/** Asks everybody, once it is known who they are; else it says whose numbers are to be looked up and writes nothing. */
async function askKnown(
  work: Work,
  tx: Tx,
  { draftId, language }: SigningWish,
  persons: Persons,
): Promise<{ readonly signings: readonly Signing[] } | { readonly unknown: readonly string[] }> {
  const draft = await lockWritableDraft(work, tx, draftId);
  const { view, signers } = await judgeDraft(work, draft, await rulebookOf(work, draft.versionId));
  const paths = new Set(signers.map(({ path }) => path));
  const left = view.faults.filter(({ path }) => !paths.has(path));
  if (left.length > 0) throw faults.incomplete({ count: left.length }, left);
  const wanted = signers.filter(({ stands }) => !stands);
  const unknown = wanted.flatMap(({ number }) => (persons.has(number) ? [] : [number]));
  if (unknown.length > 0) return { unknown: [...new Set(unknown)] };
  const seal = sealToSign(view, language);
  await keepSigningsOf(tx, draftId, signers);
  for (const signer of wanted)
    await ask(work, tx, { draft, title: view.title, signer, signerId: personOf(signer, persons), seal, language });
  return { signings: await listSigningsOfDraft(tx, draftId) };
}

interface Asking {
  readonly draft: Draft;
  readonly title: Signing["title"];
  readonly signer: Signer;
  readonly signerId: string;
  readonly seal: Seal;
  readonly language: Language;
}

async function ask(work: Work, tx: Tx, { draft, title, signer, signerId, seal, language }: Asking): Promise<void> {
  const { id: draftId, known } = draft;
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

/** The look-up leaves its entry with the person who is asked. */
async function findPerson(work: Work, number: string, draftId: string): Promise<string | undefined> {
  const node = work.as({ kind: "system", name: "forms.ask-signatures" });
  const found = await readRecord(node, { registry: "population", by: "personalNumber", value: number, purpose: "identify", draftId });
  return found?.recordId;
}

/** @throws forms/signer-unknown */
function personOf({ number, path, role }: Signer, persons: Persons): string {
  const found = persons.get(number);
  if (found !== undefined) return found;
  const text = {
    vi: `Không tìm thấy người có số định danh đã khai cho: ${role.vi}. Hãy kiểm tra lại số.`,
    en: `Nobody has the number given for ${role.en}. Check it.`,
  };
  throw faults["signer-unknown"]({}, [{ path, ...text }]);
}
