import { readDocument, readFile } from "@motlan/documents";
import { findDossierIdOfPaper, getMyDossier } from "@motlan/dossiers";
import type { Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Answer, Visit } from "../../frame/types.ts";

/** GET /tai-lieu/:documentId: a paper of one's own dossier. */
export async function downloadPaper({ work, params, lang }: Visit): Promise<Answer> {
  const { document, bytes } = await readDocument(work, params.documentId ?? "", ({ id }) => isOfMyDossier(work, id));
  const name = `${document.name[lang]} ${document.number ?? ""}`.trim().replaceAll("/", "-");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${name}.pdf` };
}

/** A document nobody's dossier names, or another's, is as if it were not there. */
async function isOfMyDossier(work: Work, documentId: string): Promise<boolean> {
  const dossierId = await findDossierIdOfPaper(work.db, documentId);
  if (dossierId === undefined) return false;
  await getMyDossier(work, dossierId);
  return true;
}

/** GET /ho-so/:id/tep/:fileId: a file that the applicant handed in with this dossier. */
export async function showDossierFile({ work, params }: Visit): Promise<Answer> {
  const { dossier } = await getMyDossier(work, params.id ?? "");
  const { file, bytes } = await readFile(work, params.fileId ?? "", ({ id }) => hasFile(dossier.answers, id));
  return { bytes: Buffer.from(bytes), type: file.mediaType, name: file.name, inline: true };
}

/** Only a file answer opens a file: words that happen to spell its id do not. */
export function hasFile(answers: Json | undefined, fileId: string): boolean {
  if (typeof answers !== "object" || answers === null) return false;
  if ("fileId" in answers && answers.fileId === fileId && "sha256" in answers) return true;
  return Object.values(answers).some((inner: Json | undefined) => hasFile(inner, fileId));
}
