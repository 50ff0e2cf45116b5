import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import type { StepAct } from "../domain/process.ts";
import { faults } from "../faults.ts";
import type { Permission } from "../permissions.ts";
import { type DeskAct, type Held, lockAsSeen, refuseOthers } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";
import { runEffects } from "./run-effects.ts";

export interface Completion extends DeskAct {
  /** Words to the next holder of the dossier. */
  readonly note?: string;
  /** Ids of the checklist's rows the official ticked. */
  readonly checked?: readonly string[];
}

/** What completing a step is called in permissions: the act of the step decides. */
const PERMISSION: Readonly<Record<StepAct, Permission | undefined>> = {
  "take-in": "dossiers.take-in",
  examine: "dossiers.examine",
  draft: "dossiers.propose",
  confirm: undefined,
  record: "dossiers.record",
  sign: "dossiers.sign",
  seal: undefined,
  return: undefined,
};

/**
 * The official who holds the step completes it: takes in, forwards, proposes, records or signs. Recording and the dossier's move are one transaction;
 * what another owner must do leaves with it as a command. Completing the step again after an owner's refusal asks that owner anew.
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/still-recording, dossiers/not-yours, dossiers/not-signatory, dossiers/move-not-allowed
 */
export function completeStep(work: Work, act: Completion): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    await refuseUnfit(work, held);
    return finishStep(work, tx, held.dossier, act, held.official);
  });
}

/** A result is signed by whoever the version names, every other step by the post that holds it. */
async function refuseUnfit(work: Work, held: Held): Promise<void> {
  const { dossier, official } = held;
  if (dossier.status === "recording") throw faults["still-recording"]();
  const step = stepOf(dossier);
  const permission = step === undefined ? undefined : PERMISSION[step.does];
  if (permission === undefined) throw faults["move-not-allowed"]();
  if (step?.does !== "sign") return refuseOthers(held, permission, step?.post);
  const { signedBy } = (await readRulebook(work, dossier.versionId)).version.result;
  if (!may(official, permission, dossier.agencyId) || !signedBy.includes(official.post)) throw faults["not-signatory"]();
}

async function finishStep(work: Work, tx: Tx, dossier: Dossier, act: Completion, official: Official): Promise<Dossier> {
  const does = stepOf(dossier)?.does;
  const signed = does === "sign" ? { ...dossier.outcome, signature: signatureOf(official, work.clock.now()) } : dossier.outcome;
  const change: Partial<Dossier> = does === "sign" ? { outcome: signed, decidedBy: "official" } : {};
  const { outcome, waits } = await runEffects(work, tx, { ...dossier, ...change }, dossier.step ?? "");
  const note = { ...(act.note !== undefined && act.note !== "" && { words: act.note }), ...(act.checked && { checked: [...act.checked] }) };
  return moveDossier(work, tx, dossier, "complete", { note, change: { ...change, outcome }, waitsForAnswer: waits });
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
