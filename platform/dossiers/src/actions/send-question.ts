import { type Agency, findAgency, findAgencyOfPlace, getAgency, listHolders, POST_KINDS } from "@motlan/agencies";
import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import { shownText } from "@motlan/forms";
import { type Json, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Consultation } from "../domain/consultation.ts";
import type { Dossier } from "../domain/dossier.ts";
import type { SharedFact, SharedPaper } from "../domain/opinion.ts";
import { filesIn, valueAt } from "../domain/values.ts";
import { faults } from "../faults.ts";
import { closeOpinion, insertOpinionRequest, lockOpinionRequest } from "../store/opinions.ts";

interface Shown {
  readonly facts?: readonly string[];
  readonly papers?: readonly string[];
}

/**
 * The agency on this node that is asked: the one named, else the one competent for the matter that the version names. Nobody is asked where nobody could answer.
 * @throws dossiers/agency-not-asked
 */
export async function agencyToAsk(
  work: Work,
  { agencyId: own }: Dossier,
  { matter }: { readonly matter?: string },
  named: string | undefined,
): Promise<Agency | undefined> {
  const on = localDateOf(work.clock.now());
  if (named !== undefined) {
    const agency = await findAgency(work.db, named);
    if (agency === undefined || agency.id === own || !(await isStaffed(work, agency.id))) throw faults["agency-not-asked"]();
    return agency;
  }
  if (matter === undefined) return undefined;
  const { placeId, parentId } = await getAgency(work.db, own);
  const above = parentId === undefined ? undefined : (await findAgency(work.db, parentId))?.placeId;
  for (const place of [placeId, above]) {
    const agency = place === undefined ? undefined : await findAgencyOfPlace(work.db, place, matter, on);
    if (agency !== undefined && agency.id !== own && (await isStaffed(work, agency.id))) return agency;
  }
  return undefined;
}

async function isStaffed(work: Work, agencyId: string): Promise<boolean> {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  return holders.some(({ postKind }) => POST_KINDS[postKind].permissions.some((permission) => permission === "dossiers.opine"));
}

type Asked = Pick<Consultation, "id" | "dossierId" | "askedAt" | "question" | "whom" | "dueAt"> & { readonly agencyId: string };

/** Puts the question on the other agency's desk with what the asker chose to show, as it stands now. @throws dossiers/not-shareable */
export async function sendQuestion(
  work: Work,
  tx: Tx,
  dossier: Dossier,
  version: ProcedureVersion,
  asked: Asked,
  { facts = [], papers = [] }: Shown,
): Promise<void> {
  const { name: askingAgency } = await getAgency(work.db, dossier.agencyId);
  await insertOpinionRequest(tx, {
    ...asked,
    ...{ askingAgencyId: dossier.agencyId, askingAgency, code: dossier.code, title: version.title },
    facts: facts.map((path) => factAt(dossier, version, path)),
    papers: papers.map((fileId) => paperOf(dossier, version, fileId)),
  });
  const data = { dossierId: dossier.id, askedBy: dossier.agencyId, due: asked.dueAt.toISOString() };
  await work.announce(tx, { type: "dossiers.opinion-asked", subject: asked.id, agencyId: asked.agencyId, data });
}

function factAt({ answers }: Dossier, version: ProcedureVersion, path: string): SharedFact {
  const field = questionsOf(version).find(({ name }) => name === path);
  const value = valueAt(answers, path.split("."));
  if (field === undefined || value === undefined || value === null) throw faults["not-shareable"]();
  return { label: field.label, text: shownText(field, value) };
}

function paperOf({ answers, filled }: Dossier, version: ProcedureVersion, fileId: string): SharedPaper {
  const places: [Field, Json | undefined][] = questionsOf(version).map((field) => [field, valueAt(answers, field.name.split("."))]);
  for (const { id, fields = [] } of version.steps)
    for (const field of fields) places.push([field, valueAt(filled[id] ?? {}, field.name.split("."))]);
  for (const [field, value] of places) {
    const file = filesIn(value).find((one) => one.fileId === fileId);
    if (file !== undefined) return { fileId, label: field.label, name: typeof file.name === "string" ? file.name : "" };
  }
  throw faults["not-shareable"]();
}

function questionsOf({ pages }: ProcedureVersion): readonly Field[] {
  return pages.flatMap(({ fields }) => fields);
}

/** Whether the agency answered at its desk; the question stays locked, so that no answer comes between. */
export async function isAnsweredAtDesk(tx: Tx, id: string): Promise<boolean> {
  const request = await lockOpinionRequest(tx, id);
  return request !== undefined && request.said !== null;
}

export async function closeAsSilent({ clock }: Work, tx: Tx, { id }: Consultation): Promise<void> {
  await closeOpinion(tx, { id, said: "silence", words: null, fileId: null, saidAt: clock.now(), signature: null });
}

/** Says who was silent: it counts against the agency asked. One asked outside is told without an agency. */
export async function tellOfSilence(work: Work, tx: Tx, dossier: Dossier, { id, agencyId, dueAt, step }: Consultation): Promise<void> {
  const data = { dossierId: dossier.id, askedBy: dossier.agencyId, step, due: dueAt.toISOString() };
  await work.announce(tx, { type: "dossiers.opinion-silent", subject: id, ...(agencyId !== null && { agencyId }), data });
}
