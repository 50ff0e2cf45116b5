import { readDocument, readFile, readTemplate, typeset } from "@motlan/documents";
import { dossierFaults, findDossierIdOfPaper, getDossierForDesk, resultDataOf } from "@motlan/dossiers";
import { isId } from "@motlan/kernel";
import type { Answer, Visit } from "../frame/types.ts";
import { attachedFiles } from "./attached-files.ts";
import { readDossier } from "./load-dossier.ts";

const SHOWN_INLINE: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];

/** A file the applicant attached; or came with another agency's answer; only one of this dossier, which is the agency's own. */
export async function attachedFile(visit: Visit): Promise<Answer> {
  const { dossier, version, consultations } = await readDossier(visit);
  const wanted = visit.params.fileId ?? "";
  const answered = consultations.some(({ fileId }) => fileId === wanted);
  const attached = answered || attachedFiles({ dossier, version }).some(({ fileId }) => fileId === wanted);
  if (!attached || !isId(wanted)) throw dossierFaults["not-found"]();
  const { file, bytes } = await readFile(visit.work, wanted, () => attached);
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: SHOWN_INLINE.includes(file.mediaType) };
}

/** A paper the node issued in a dossier of this agency. */
export async function issuedPaper({ params, work }: Visit): Promise<Answer> {
  const documentId = params.documentId ?? "";
  const dossierId = isId(documentId) ? await findDossierIdOfPaper(work.db, documentId) : undefined;
  if (dossierId === undefined) throw dossierFaults["not-found"]();
  const { dossier } = await getDossierForDesk(work, dossierId);
  const { document, bytes } = await readDocument(work, documentId, ({ owner }) => owner.id === dossier.id);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi} ${dossier.code}.pdf`, inline: true };
}

/** The result as it would be made now, stamped as a draft: nothing is signed by looking. */
export async function draftPreview(visit: Visit): Promise<Answer> {
  const { work } = visit;
  const { dossier, version } = await readDossier(visit);
  const template = readTemplate(version.result.template);
  if (!template.ok) throw dossierFaults["not-found"]();
  const { data } = await resultDataOf(work, dossier);
  const bytes = await typeset({ template: template.value, data, at: work.clock.now(), sample: true });
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${version.result.title.vi} ${dossier.code}.pdf`, inline: true };
}
