import { getAgency } from "@motlan/agencies";
import { listDocumentsOf } from "@motlan/documents";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { isDone, type PartRow, type PartState } from "../domain/linked.ts";
import { overlay } from "../facts.ts";
import { findDossier } from "../store/dossiers.ts";
import { listPapers } from "../store/papers.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

/** What a part was asked, what officials filled in and what deciding added, under `parts.<id>`: what the parts after it may read. A part without a result says nothing. */
export async function factsOfParts(tx: Tx, rows: readonly PartRow[]): Promise<JsonObject> {
  const facts: Record<string, JsonObject> = {};
  for (const { part, dossierId, state } of rows) {
    const dossier = dossierId !== null && isDone(state) ? await findDossier(tx, dossierId) : undefined;
    if (dossier !== undefined) facts[part] = broughtForth(dossier);
  }
  return facts;
}

function broughtForth({ answers, filled, outcome }: Dossier): JsonObject {
  return [...Object.values(filled), outcome].reduce<JsonObject>(overlay, answers);
}

const STATES: Partial<Record<PartState, string>> = {
  decided: "có kết quả",
  returned: "có kết quả",
  refused: "bị từ chối",
  stopped: "dừng giải quyết",
  withdrawn: "người nộp đã rút",
  "called-off": "không thực hiện",
};

/** The lines of the result set, one a part that was asked for. */
export async function linesOfParts(work: Work, tx: Tx, { version }: Rulebook, rows: readonly PartRow[]): Promise<JsonObject[]> {
  const lines: JsonObject[] = [];
  for (const { part, dossierId, state } of rows.filter((row) => row.state !== "left-out")) {
    const dossier = dossierId === null ? undefined : await findDossier(tx, dossierId);
    const agency = dossier && (await getAgency(work.db, dossier.agencyId));
    const title = dossier && (await readRulebook(work, dossier.versionId)).version.title.vi;
    lines.push({
      title: title ?? version.parts?.find(({ id }) => id === part)?.code ?? part,
      code: dossier?.code ?? "chưa lập",
      agency: agency?.name.vi ?? "",
      state: STATES[state] ?? state,
      detail: dossier === undefined ? "" : await numberOf(work, tx, dossier, state),
    });
  }
  return lines;
}

async function numberOf(work: Work, tx: Tx, { id }: Dossier, state: PartState): Promise<string> {
  if (!isDone(state)) return "";
  const results = (await listPapers(tx, id)).filter(({ kind }) => kind === "result").map(({ documentId }) => documentId);
  const paper = (await listDocumentsOf(work.db, { kind: "dossier", id })).find((one) => results.includes(one.id));
  return paper?.number === undefined ? "" : `(${paper.name.vi} số ${paper.number})`;
}
