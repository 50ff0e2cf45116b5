import { issueDocument } from "@motlan/documents";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { findDossier } from "../store/dossiers.ts";
import { insertPaper } from "../store/papers.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { resultDataOf } from "./result-data.ts";

/**
 * Makes the result: the PDF from the version's template, the signature of who signed, the agency's seal. The document is made first, once per dossier whatever
 * happens between; then the dossier moves. Killed in between, the job finds the same document again.
 */
export async function sealResult(work: Work, dossierId: string): Promise<void> {
  const dossier = await work.transaction((tx) => findDossier(tx, dossierId));
  if (dossier === undefined || dossier.status !== "sealing") return;
  const issued = await issueResult(work, dossier);
  await work.transaction(async (tx) => {
    const locked = await lockForNode(tx, dossierId);
    if (locked.status !== "sealing") return;
    await insertPaper(tx, { dossierId, kind: "result", documentId: issued.documentId, at: work.clock.now() });
    await moveDossier(work, tx, locked, "sealed", { change: { outcome: { ...locked.outcome, document: issued.documentId } } });
  });
}

async function issueResult(work: Work, dossier: Dossier) {
  const { version } = await readRulebook(work, dossier.versionId);
  const { kind, title, template, notation } = version.result;
  const { data, signer, agencyName } = await resultDataOf(work, dossier);
  return issueDocument(work, {
    kind,
    title,
    template,
    data,
    agencyId: dossier.agencyId,
    agencyName,
    notation,
    subject: { personId: dossier.personId, dossierId: dossier.id },
    ...(signer && { signer }),
    requestKey: `dossier:${dossier.id}:result`,
  });
}
