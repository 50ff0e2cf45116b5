import { findOfficial } from "@motlan/agencies";
import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepFor } from "../domain/dossier.ts";
import type { Holding } from "../domain/holding.ts";
import type { Branching, ProcessStep } from "../domain/step.ts";
import { faults } from "../faults.ts";
import type { Permission } from "../permissions.ts";
import { lockDossier } from "../store/dossiers.ts";
import { holdingNow } from "./holding-now.ts";

export interface DeskAct {
  readonly dossierId: string;
  /** The revision the official looked at: an act on an older one is refused, so that two tabs or two people never overwrite each other. */
  readonly revision: number;
  /** Which of several steps that stand side by side; absent: the one the official's post holds. */
  readonly step?: string;
}

export interface Held {
  readonly dossier: Dossier;
  readonly official: Official;
  /** The step the act is done in; absent where the one named is not open. */
  readonly step: ProcessStep | undefined;
  /** Whether it is this official's to do, and in whose place. */
  readonly holding: Holding;
  /** Whose it is, by name, where it is somebody else's. */
  readonly assigneeName: string;
}

/**
 * The dossier, locked, for an official of its agency, who is not its applicant (Law on Anti-corruption 2018, article 23). One who looked at an older state is told so
 * first: what they may do now is another question.
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/own-dossier
 */
export async function lockAsSeen(work: Work, tx: Tx, act: DeskAct): Promise<Held> {
  const { actor } = work;
  const dossier = actor.kind === "official" ? await lockDossier(tx, act.dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "official") throw faults["not-found"]();
  if (dossier.revision !== act.revision) throw faults["changed-meanwhile"]();
  if (dossier.personId === actor.personId) throw faults["own-dossier"]();
  const step = stepFor(dossier, actor.post, act.step);
  const holding = await holdingNow(work, tx, actor, { dossierId: dossier.id, row: step });
  const other = holding.mine || holding.assignee === undefined ? undefined : await findOfficial(tx, holding.assignee);
  return { dossier, official: actor, step, holding, assigneeName: other?.name ?? "" };
}

/**
 * As `lockAsSeen`, where the official's post holds the step and the act is theirs: by the permissions of the post, or by the version's own word, where its
 * table says that this step may do it (`branching`).
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/not-yours, dossiers/assigned-to-other
 */
export async function lockForOfficial(work: Work, tx: Tx, act: DeskAct, permission: Permission, branching?: Branching): Promise<Held> {
  const held = await lockAsSeen(work, tx, act);
  const saysSo = branching !== undefined && held.step?.may?.includes(branching) === true;
  refuseOthers(held, saysSo ? "dossiers.read" : permission);
  return held;
}

/** @throws dossiers/not-yours, dossiers/assigned-to-other */
export function refuseOthers(held: Held, permission: Permission): void {
  const { dossier, official, step, holding } = held;
  if (!may(official, permission, dossier.agencyId) || step === undefined || !holding.asPost) throw faults["not-yours"]();
  refuseAssigned(held);
}

/** @throws dossiers/assigned-to-other */
export function refuseAssigned({ holding, assigneeName }: Held): void {
  if (!holding.mine) throw faults["assigned-to-other"]({ name: assigneeName });
}

/** The applicant's own dossier, locked; anybody else's does not exist for them. @throws dossiers/not-found */
export async function lockForApplicant(work: Work, tx: Tx, dossierId: string): Promise<Dossier> {
  const { actor } = work;
  const dossier = actor.kind === "person" ? await lockDossier(tx, dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "person" || dossier.personId !== actor.personId) throw faults["not-found"]();
  return dossier;
}

/** For the node's own acts: a dossier that is gone is a defect of the job, not a refusal. @throws dossiers/not-found */
export async function lockForNode(tx: Tx, dossierId: string): Promise<Dossier> {
  const dossier = await lockDossier(tx, dossierId);
  if (dossier === undefined) throw faults["not-found"]();
  return dossier;
}
