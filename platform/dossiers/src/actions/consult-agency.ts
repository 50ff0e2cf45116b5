import { officeHoursOf } from "@motlan/agencies";
import { findFile } from "@motlan/documents";
import { dueAt } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Consultation, Opinion } from "../domain/consultation.ts";
import { type Dossier, openSteps, stepNamed } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { closeConsultation, findConsultation, findOpenConsultation, insertConsultation } from "../store/consultations.ts";
import { isFilledIn } from "./fill-step.ts";
import { type DeskAct, lockForNode, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { agencyToAsk, closeAsSilent, isAnsweredAtDesk, sendQuestion, tellOfSilence } from "./send-question.ts";

export interface Question extends DeskAct {
  readonly question: string;
  /** An agency on this node, which answers at its own desk. Absent: the one competent for the matter the version names, if it names one; else it is asked outside. */
  readonly agencyId?: string;
  /** What that agency may see: answers of the form by their path, files of the dossier by their id; nothing else. */
  readonly facts?: readonly string[];
  readonly papers?: readonly string[];
}

/**
 * Asks the agency that the step names for its opinion (lấy ý kiến), within the term the version gives it. The statutory clock runs on; when the term is over its
 * silence means what the version says. An agency on this node has the question at its own desk, with what was chosen to be shown to it.
 * @throws dossiers/question-needed, dossiers/agency-not-asked, dossiers/not-shareable, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile,
 * dossiers/move-not-allowed
 */
export function consultAgency(work: Work, act: Question): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier, official, step } = await lockForOfficial(work, tx, act, "dossiers.read", "consult");
    const { version } = await readRulebook(work, dossier.versionId);
    const consult = version.steps.find(({ id }) => id === step?.id)?.consult;
    const question = act.question.trim();
    if (consult === undefined || step === undefined) throw faults["move-not-allowed"]();
    if (question === "") throw faults["question-needed"]();
    const askedAt = work.clock.now();
    const agency = await agencyToAsk(work, dossier, consult, act.agencyId);
    const whom = agency?.name ?? consult.whom;
    const due = dueAt(askedAt, consult.term, await officeHoursOf(work.db, agency?.id ?? dossier.agencyId));
    const asked = { id: newId(askedAt), dossierId: dossier.id, step: step.id, askedAt, question, whom, dueAt: due, agencyId: agency?.id };
    await insertConsultation(tx, { ...asked, officialId: official.officialId });
    if (agency !== undefined) await sendQuestion(work, tx, dossier, version, { ...asked, agencyId: agency.id }, act);
    const note = { whom: { ...whom }, question, due: due.toISOString(), silence: consult.silence };
    const moved = await moveDossier(work, tx, dossier, "consult", { at: step.id, note });
    const waits = { dossierId: dossier.id, consultationId: asked.id };
    await work.enqueue(tx, "dossiers.take-consultation-as-silent", waits, { key: `dossiers.consultation:${asked.id}`, runAt: due });
    return moved;
  });
}

export interface OpinionRecorded extends DeskAct {
  readonly said: Opinion;
  /** What it wrote; needed unless it simply agrees. */
  readonly words: string;
  /** The answer as it came, stored for this dossier. */
  readonly fileId?: string;
}

/**
 * Whoever holds the step writes down what the agency answered, and goes on with the step.
 * @throws dossiers/opinion-needed, dossiers/answers-itself, dossiers/file-not-yours, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function recordOpinion(work: Work, act: OpinionRecorded): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier, step } = await lockForOfficial(work, tx, act, "dossiers.read");
    const open = step && (await findOpenConsultation(tx, dossier.id, step.id));
    if (step === undefined || open === undefined) throw faults["move-not-allowed"]();
    // An agency with a desk here speaks for itself.
    if (open.agencyId !== null) throw faults["answers-itself"]();
    const words = act.words.trim();
    if (act.said !== "agrees" && words === "") throw faults["opinion-needed"]();
    const file = act.fileId === undefined ? undefined : await findFile(work.db, act.fileId);
    const isOurs = file?.owner.kind === "dossier" && file.owner.id === dossier.id;
    if (act.fileId !== undefined && !isOurs) throw faults["file-not-yours"]();
    const { id: consultation, whom } = open;
    await closeConsultation(tx, { ...open, said: act.said, words, fileId: file?.id ?? null, saidAt: work.clock.now() });
    const note = { whom: { ...whom }, said: act.said, consultation, ...(words !== "" && { words }) };
    return moveDossier(work, tx, dossier, "consult-answered", { at: step.id, note });
  });
}

/**
 * The consulted agency's term is over and it said nothing: agreement, and the dossier goes on by itself where nothing is left to fill in; or back to the holder,
 * who is told. An answer that came first leaves nothing to do; where the dossier was closed or sent back meanwhile, that nothing came is written down and nothing moves.
 */
export function takeConsultationAsSilent(
  work: Work,
  waits: { readonly dossierId: string; readonly consultationId: string },
): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, waits.dossierId);
    const asked = await findConsultation(tx, waits.consultationId);
    if (asked === undefined || asked.said !== null) return;
    // What came at the other desk in time is taken by its own job, however late that runs.
    if (await isAnsweredAtDesk(tx, asked.id)) return;
    const isLatest = (await findOpenConsultation(tx, dossier.id, asked.step))?.id === asked.id;
    await closeConsultation(tx, { ...asked, said: "silence", words: null, fileId: null, saidAt: work.clock.now() });
    await closeAsSilent(work, tx, asked);
    const waiting = openSteps(dossier).some(({ step, stands }) => step === asked.step && stands === "consulting");
    if (!isLatest || !waiting) return;
    await tellOfSilence(work, tx, dossier, asked);
    await goOnInSilence(work, tx, dossier, asked);
  });
}

async function goOnInSilence(work: Work, tx: Tx, dossier: Dossier, { step: at, whom, id: consultation }: Consultation): Promise<void> {
  const { version } = await readRulebook(work, dossier.versionId);
  const step = version.steps.find(({ id }) => id === at);
  const silence = step?.consult?.silence ?? "reported";
  const does = stepNamed(dossier, at)?.does;
  const isWork = does === "examine" || does === "draft";
  const goesOn = silence === "agrees" && isWork && version.effects.every((row) => row.at !== at) && (await isFilledIn(work, dossier, at));
  await moveDossier(work, tx, dossier, "consult-silence", {
    at,
    goesOn,
    note: { whom: { ...whom }, silence, consultation, ...(goesOn && { goesOn }) },
  });
}
