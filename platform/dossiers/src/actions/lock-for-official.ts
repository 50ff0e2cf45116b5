import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import type { Permission } from "../permissions.ts";
import { lockDossier } from "../store/dossiers.ts";

export interface DeskAct {
  readonly dossierId: string;
  /** The revision the official looked at: an act on an older one is refused, so that two tabs or two people never overwrite each other. */
  readonly revision: number;
}

export interface Held {
  readonly dossier: Dossier;
  readonly official: Official;
}

/**
 * The dossier, locked, for an official of its agency. One who looked at an older state is told so first: what they may do now is another question.
 * @throws dossiers/not-found, dossiers/changed-meanwhile
 */
export async function lockAsSeen(work: Work, tx: Tx, act: DeskAct): Promise<Held> {
  const { actor } = work;
  const dossier = actor.kind === "official" ? await lockDossier(tx, act.dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "official") throw faults["not-found"]();
  if (dossier.revision !== act.revision) throw faults["changed-meanwhile"]();
  return { dossier, official: actor };
}

/**
 * As `lockAsSeen`, where the official's permission covers the act and their post holds the present step.
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/not-yours
 */
export async function lockForOfficial(work: Work, tx: Tx, act: DeskAct, permission: Permission): Promise<Held> {
  const held = await lockAsSeen(work, tx, act);
  refuseOthers(held, permission, stepOf(held.dossier)?.post);
  return held;
}

/** @throws dossiers/not-yours */
export function refuseOthers({ dossier, official }: Held, permission: Permission, post: string | undefined): void {
  if (!may(official, permission, dossier.agencyId) || official.post !== post) throw faults["not-yours"]();
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
