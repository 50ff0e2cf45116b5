import { findAgencyByCode } from "@motlan/agencies";
import { storeFile } from "@motlan/documents";
import { type Dossier, getDossierForNode, submitDossier, supplementDossier, withdrawDossier } from "@motlan/dossiers";
import { foldVietnamese } from "@motlan/formats";
import { attachFile, type Draft, discardDraft, type FileAnswer, openDraft, saveDraft } from "@motlan/forms";
import { type Json, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { bookTransfer, findOrderOfDossier } from "@motlan/payments";
import { readRecord } from "@motlan/registries";
import { agencyCodeOn } from "../domain/agency-code.ts";
import { faults } from "../faults.ts";
import type { FilingRow, Inbound } from "../store/inbound.ts";
import { answersOf, type Fetched, type Filed, type FileThere } from "../wire/filings.ts";

export interface Filing {
  readonly message: Inbound;
  readonly filing: FilingRow;
  readonly filed: Filed;
  readonly files: readonly Fetched[];
}

/** The person of that number, by that name; the portal's word alone makes nobody. */
export async function findApplicant(work: Work, { SoDinhDanh, HoTen }: FileThere): Promise<string | undefined> {
  const record = await readRecord(work, { registry: "population", by: "personalNumber", value: SoDinhDanh, purpose: "identify" });
  const name = record?.values.fullName;
  return typeof name === "string" && foldVietnamese(name) === foldVietnamese(HoTen) ? record?.recordId : undefined;
}

/** Does what the citizen asked for, by the doors that the local portal uses too; joins the open transaction. */
export async function actOn(work: Work, { message, filing, filed, files }: Filing): Promise<Dossier> {
  if (filed.kind === "file") return fileHere(work, message, filed.said, files);
  const { dossierId } = filing;
  if (dossierId === null) throw faults["no-dossier"]();
  if (filed.kind === "withdraw") return withdrawDossier(work, { dossierId, words: filed.said.LyDo });
  if (filed.kind === "pay") return payHere(work, dossierId, filed.said);
  const answers = { ...answersOf(filed.said.ToKhai), ...(await storedFiles(work, { kind: "dossier", id: dossierId }, files)) };
  return supplementDossier(work, { dossierId, answers, words: filed.said.LoiNhan });
}

async function fileHere(work: Work, { portalId, sequence }: Inbound, said: FileThere, files: readonly Fetched[]): Promise<Dossier> {
  const requestKey = `national:${portalId}:${sequence}`;
  const agency = await findAgencyOf(work, said.MaCoQuan);
  const wanted = { procedureCode: said.MaTTHC, actingFor: said.DoiTuong };
  const before = await openDraft(work, { ...wanted, requestKey });
  const own = Object.keys(before.answers).length > 0 ? before : undefined;
  // What the person writes here meanwhile is another application: it is set aside, not sent off.
  if (own !== undefined) await discardDraft(work, { draftId: own.id });
  const draft = own === undefined ? before : await openDraft(work, { ...wanted, requestKey });
  await saveDraft(work, { draftId: draft.id, revision: draft.revision, answers: answersOf(said.ToKhai) });
  for (const [path, file] of await storedList(work, { kind: "draft", id: draft.id }, files))
    await attachFile(work, { draftId: draft.id, path, file });
  const source = { from: "national-portal", number: portalId } as const;
  const goes = { draftId: draft.id, agencyId: agency, delivery: said.HinhThucTra, language: "vi" } as const;
  const dossier = await submitDossier(work, { ...goes, requestKey, source });
  if (own !== undefined) await putBack(work, own, { ...wanted, requestKey: `${requestKey}:own` });
  return dossier;
}

async function findAgencyOf(work: Work, code: string): Promise<string> {
  const day = localDateOf(work.clock.now());
  for (const form of new Set([code, agencyCodeOn(code, day)])) {
    const agency = await findAgencyByCode(work.db, form);
    if (agency !== undefined) return agency.id;
  }
  throw faults["agency-unknown"]({ code });
}

/** The person's own draft, as it was. */
async function putBack(
  work: Work,
  own: Draft,
  wanted: { readonly procedureCode: string; readonly actingFor: string; readonly requestKey: string },
) {
  const draft = await openDraft(work, wanted);
  await saveDraft(work, { draftId: draft.id, revision: draft.revision, answers: own.answers, overrides: own.overrides });
  for (const [path, value] of Object.entries(own.answers))
    for (const file of Array.isArray(value) ? value : [value]) if (isFile(file)) await attachFile(work, { draftId: draft.id, path, file });
}

function isFile(value: unknown): value is FileAnswer {
  return typeof value === "object" && value !== null && "fileId" in value && "sha256" in value && "mediaType" in value;
}

type Owner = { readonly kind: "draft" | "dossier"; readonly id: string };

/** Examined as any file that somebody sends, under the citizen's name. */
async function storedList(work: Work, owner: Owner, files: readonly Fetched[]): Promise<readonly (readonly [string, FileAnswer])[]> {
  const stored: (readonly [string, FileAnswer])[] = [];
  for (const { at, name, type, bytes } of files) {
    const { id, sha256, size, mediaType } = await storeFile(work, { bytes, name, declaredType: type, owner });
    stored.push([at, { fileId: id, name, sha256, size, mediaType }]);
  }
  return stored;
}

async function storedFiles(work: Work, owner: Owner, files: readonly Fetched[]): Promise<JsonObject> {
  const answers: Record<string, Json> = {};
  for (const [path, { fileId }] of await storedList(work, owner, files)) {
    const before = answers[path];
    const one = { fileId };
    answers[path] = before === undefined ? one : Array.isArray(before) ? [...before, one] : [before, one];
  }
  return answers;
}

/** Confirmed by the national payment platform: the order is settled by the same rule as a bank's transfer, once by the platform's own number. */
async function payHere(
  work: Work,
  dossierId: string,
  said: { readonly MaGiaoDich: string; readonly SoTien: string; readonly ThoiDiem: string },
) {
  const order = await findOrderOfDossier(work.db, dossierId);
  if (order === undefined) throw faults["nothing-to-pay"]();
  const { bin, account, code: content } = order;
  const told = new Date(said.ThoiDiem);
  const at = Number.isNaN(told.getTime()) ? work.clock.now() : told;
  const transfer = { transactionId: said.MaGiaoDich, bin, account, amount: BigInt(said.SoTien), currency: "VND", content, at };
  await bookTransfer(work, { provider: "national", transfer, evidence: JSON.stringify(said) });
  return (await getDossierForNode(work, dossierId)).dossier;
}
