import { issueDocument, keepPersonalPaper } from "@motlan/documents";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { insertPaper, listPapers } from "../store/papers.ts";
import { applicantName } from "./applicant-name.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { resultDataOf } from "./result-data.ts";

/** Prepares the result for its signatures and seal: number, template and data are fixed in one transaction; the documents room seals it after. */
export function prepareResult(work: Work, dossierId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    if (dossier.status !== "sealing" || dossier.outcome.document !== undefined) return;
    await issueResult(work, tx, dossier);
  });
}

async function issueResult(work: Work, tx: Tx, dossier: Dossier): Promise<void> {
  const { version } = await readRulebook(work, dossier.versionId);
  const { kind, title, template, notation } = version.result;
  const { data, signer, agencyName } = await resultDataOf(work, dossier);
  const issued = await issueDocument(work, {
    requestKey: `dossier:${dossier.id}:result`,
    kind,
    name: title,
    template: asJson(template),
    data,
    agency: { id: dossier.agencyId, name: agencyName },
    subject: { personId: dossier.personId, name: applicantName(dossier) },
    owner: { kind: "dossier", id: dossier.id },
    ...(signer && { signer: { officialId: signer.officialId, name: signer.name, role: signer.title } }),
    number: { register: notation, pattern: `{n}/{year}/${notation}` },
  });
  await insertPaper(tx, { dossierId: dossier.id, kind: "result", documentId: issued.id, at: work.clock.now() });
}

/** A template is JSON by its origin: it was published as part of a JSON document. */
function asJson(template: unknown): JsonObject {
  return JSON.parse(JSON.stringify(template));
}

/** The result is sealed: the dossier is decided. Heard twice, it moves once. */
export function receiveSealedResult(work: Work, sealed: { readonly dossierId: string; readonly documentId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, sealed.dossierId);
    const isResult = (await listPapers(tx, dossier.id)).some((paper) => paper.kind === "result" && paper.documentId === sealed.documentId);
    if (dossier.status !== "sealing" || !isResult) return;
    const { title } = (await readRulebook(work, dossier.versionId)).version.result;
    const { personId, agencyId, id: dossierId } = dossier;
    await keepPersonalPaper(work, { personId, title, source: "result", documentId: sealed.documentId, agencyId, dossierId });
    await moveDossier(work, tx, dossier, "sealed", { change: { outcome: { ...dossier.outcome, document: sealed.documentId } } });
  });
}
