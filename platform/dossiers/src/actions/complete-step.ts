import { type Delegation, findSigningDelegation } from "@motlan/agencies";
import type { Typed } from "@motlan/forms";
import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import type { ProcessStep, StepAct } from "../domain/step.ts";
import { faults } from "../faults.ts";
import { lockDossier } from "../store/dossiers.ts";
import { fillStep } from "./fill-step.ts";
import { type DeskAct, type Held, lockAsSeen, refuseAssigned, refuseOthers } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { runEffects } from "./run-effects.ts";

export interface Completion extends DeskAct {
  /** Words to the next holder of the dossier. */
  readonly note?: string;
  /** Ids of the checklist's rows the official ticked. */
  readonly checked?: readonly string[];
  /** What the official fills in, as typed, by the path of the step's question; absent: what stands there from before. */
  readonly fields?: Typed;
}

/** What an official completes; the other acts are the applicant's, the node's or the counter's. */
const COMPLETED: ReadonlySet<StepAct> = new Set<StepAct>(["take-in", "examine", "draft", "record", "sign"]);

/**
 * The official who holds the step completes it: takes in, forwards, proposes, records or signs. The version's own table gives the step to the post. What the step
 * asks of its official is judged first. Recording and the dossier's move are one transaction; what another owner must do leaves with it as a command. Completing
 * the step again after an owner's refusal asks that owner anew.
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/still-recording, dossiers/not-yours, dossiers/assigned-to-other, dossiers/not-signatory, dossiers/move-not-allowed,
 * dossiers/fields-incomplete with each fault at its field, dossiers/file-not-yours
 */
export function completeStep(work: Work, act: Completion): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    const fit = await fitStep(work, held);
    return finishStep(work, tx, held, fit, act);
  });
}

export interface CouncilFound {
  readonly dossierId: string;
  readonly step: string;
  /** What the meeting answers of the step's questions. */
  readonly fields: Typed;
  readonly note: string;
}

/**
 * A council's finding completes the step that the version gives to a council. The chair's act: that the council met and voted as it must was settled by the room
 * that holds the meeting, in the same transaction.
 * @throws dossiers/not-found, dossiers/move-not-allowed, dossiers/fields-incomplete with each fault at its field
 */
export function completeByCouncil(work: Work, { dossierId, step: stepId, fields, note }: CouncilFound): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const found = await lockBeforeCouncil(work, tx, dossierId, stepId);
    if (found === undefined) throw faults["not-found"]();
    const { dossier, official, step } = found;
    if (step === undefined) throw faults["move-not-allowed"]();
    const act = { dossierId, revision: dossier.revision, fields, note };
    return finishStep(work, tx, { dossier, official }, { step }, act);
  });
}

/** Whether a council of the official's agency may still find something of the dossier: not where it was withdrawn or went another way. It stays so until the act's end. */
export function standsBeforeCouncil(work: Work, { dossierId, step }: Pick<CouncilFound, "dossierId" | "step">): Promise<boolean> {
  return work.transaction(async (tx) => (await lockBeforeCouncil(work, tx, dossierId, step))?.step !== undefined);
}

async function lockBeforeCouncil(work: Work, tx: Tx, dossierId: string, stepId: string): Promise<(Acting & Partial<Fit>) | undefined> {
  const { actor } = work;
  const dossier = actor.kind === "official" ? await lockDossier(tx, dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "official" || !may(actor, "dossiers.read", dossier.agencyId)) return undefined;
  const { version } = await readRulebook(work, dossier.versionId);
  const isCouncils = version.steps.some(({ id, council }) => id === stepId && council !== undefined);
  const open = openSteps(dossier).find(({ step, stands }) => step === stepId && stands === "open");
  return { dossier, official: actor, ...(isCouncils && open !== undefined && { step: open.row }) };
}

/** Who acts on what. */
type Acting = Pick<Held, "dossier" | "official">;

interface Fit {
  readonly step: ProcessStep;
  /** By whose authority the official signs, where their own post does not let them. */
  readonly delegation?: Delegation;
}

/** A result is signed by whoever the version names, every other step by the post that holds it. */
async function fitStep(work: Work, held: Held): Promise<Fit> {
  const { dossier, official, step } = held;
  const stands = openSteps(dossier).find((row) => row.step === step?.id)?.stands;
  if (stands === "recording") throw faults["still-recording"]();
  if (step === undefined || !COMPLETED.has(step.does)) throw faults["move-not-allowed"]();
  if (step.does !== "sign") {
    refuseOthers(held, "dossiers.read");
    return { step };
  }
  const { signedBy } = (await readRulebook(work, dossier.versionId)).version.result;
  if (!may(official, "dossiers.read", dossier.agencyId)) throw faults["not-signatory"]();
  if (signedBy.includes(official.post)) {
    refuseAssigned(held);
    return { step };
  }
  const delegation = await findSigningDelegation(work.db, { ...dossier, ...official, signedBy, at: work.clock.now() });
  if (delegation === undefined) throw faults["not-signatory"]();
  refuseAssigned(held);
  return { step, delegation };
}

/** The clerk who has just received it takes it in, in the same act; whether they may was settled there. */
export function takeInNow(
  work: Work,
  tx: Tx,
  held: Acting & { readonly step: ProcessStep },
  checked: readonly string[] = [],
): Promise<Dossier> {
  const { id: dossierId, revision } = held.dossier;
  return finishStep(work, tx, held, { step: held.step }, { dossierId, revision, checked });
}

async function finishStep(work: Work, tx: Tx, { dossier, official }: Acting, { step, delegation }: Fit, act: Completion): Promise<Dossier> {
  const signed = { ...dossier.outcome, signature: signatureOf(official, work.clock.now(), delegation) };
  const signing: Partial<Dossier> = step.does === "sign" ? { outcome: signed, decidedBy: "official" } : {};
  const change: Partial<Dossier> = { ...signing, filled: await fillStep(work, dossier, step.id, act.fields) };
  const { outcome, waits } = await runEffects(work, tx, { ...dossier, ...change }, step.id);
  const note = { ...(act.note !== undefined && act.note !== "" && { words: act.note }), ...(act.checked && { checked: [...act.checked] }) };
  return moveDossier(work, tx, dossier, "complete", { at: step.id, note, change: { ...change, outcome }, waitsForAnswer: waits });
}

function signatureOf(official: Official, at: Date, delegation: Delegation | undefined) {
  return {
    officialId: official.officialId,
    postId: official.postId,
    personId: official.personId,
    post: official.post,
    at: at.toISOString(),
    ...(delegation && { delegation: { id: delegation.id, from: delegation.fromPost, decision: delegation.decisionNumber } }),
  };
}
