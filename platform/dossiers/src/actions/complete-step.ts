import type { Typed } from "@motlan/forms";
import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import type { ProcessStep, StepAct } from "../domain/step.ts";
import { faults } from "../faults.ts";
import { fillStep } from "./fill-step.ts";
import { type DeskAct, type Held, lockAsSeen, refuseOthers } from "./lock-for-official.ts";
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
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/still-recording, dossiers/not-yours, dossiers/not-signatory, dossiers/move-not-allowed,
 * dossiers/fields-incomplete with each fault at its field, dossiers/file-not-yours
 */
export function completeStep(work: Work, act: Completion): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    const step = await fitStep(work, held);
    return finishStep(work, tx, held, step, act);
  });
}

/** A result is signed by whoever the version names, every other step by the post that holds it. */
async function fitStep(work: Work, held: Held): Promise<ProcessStep> {
  const { dossier, official, step } = held;
  const stands = openSteps(dossier).find((row) => row.step === step?.id)?.stands;
  if (stands === "recording") throw faults["still-recording"]();
  if (step === undefined || !COMPLETED.has(step.does)) throw faults["move-not-allowed"]();
  if (step.does === "sign") {
    const { signedBy } = (await readRulebook(work, dossier.versionId)).version.result;
    if (!may(official, "dossiers.read", dossier.agencyId) || !signedBy.includes(official.post)) throw faults["not-signatory"]();
  } else refuseOthers(held, "dossiers.read");
  return step;
}

async function finishStep(work: Work, tx: Tx, { dossier, official }: Held, step: ProcessStep, act: Completion): Promise<Dossier> {
  const signed = { ...dossier.outcome, signature: signatureOf(official, work.clock.now()) };
  const signing: Partial<Dossier> = step.does === "sign" ? { outcome: signed, decidedBy: "official" } : {};
  const change: Partial<Dossier> = { ...signing, filled: await fillStep(work, dossier, step.id, act.fields) };
  const { outcome, waits } = await runEffects(work, tx, { ...dossier, ...change }, step.id);
  const note = { ...(act.note !== undefined && act.note !== "" && { words: act.note }), ...(act.checked && { checked: [...act.checked] }) };
  return moveDossier(work, tx, dossier, "complete", { at: step.id, note, change: { ...change, outcome }, waitsForAnswer: waits });
}

function signatureOf(official: Official, at: Date) {
  return {
    officialId: official.officialId,
    postId: official.postId,
    personId: official.personId,
    post: official.post,
    at: at.toISOString(),
  };
}
