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
 * The dossier, locked, for an official of its agency whose permission covers the act and whose post holds the present step.
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile
 */
export async function lockForOfficial(work: Work, tx: Tx, act: DeskAct, permission: Permission, posts?: readonly string[]): Promise<Held> {
  const { actor } = work;
  const dossier = actor.kind === "official" ? await lockDossier(tx, act.dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "official") throw faults["not-found"]();
  const holders = posts ?? [stepOf(dossier)?.post ?? ""];
  if (!may(actor, permission, dossier.agencyId) || !holders.includes(actor.post)) throw faults["not-yours"]();
  if (dossier.revision !== act.revision) throw faults["changed-meanwhile"]();
  return { dossier, official: actor };
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
