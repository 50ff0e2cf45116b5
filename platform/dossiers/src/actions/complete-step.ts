import type { Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import type { StepAct } from "../domain/process.ts";
import { faults } from "../faults.ts";
import type { Permission } from "../permissions.ts";
import { findDossier } from "../store/dossiers.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
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
 * what another owner must do leaves with it as a command.
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function completeStep(work: Work, act: Completion): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const seen = await findDossier(tx, act.dossierId);
    if (seen === undefined) throw faults["not-found"]();
    const does = stepOf(seen)?.does;
    const permission = does === undefined ? undefined : PERMISSION[does];
    if (permission === undefined) throw faults["move-not-allowed"]();
    const posts = does === "sign" ? (await readRulebook(work, seen.versionId)).version.result.signedBy : undefined;
    const { dossier, official } = await lockForOfficial(work, tx, act, permission, posts);
    return finishStep(work, tx, dossier, act, official);
  });
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
