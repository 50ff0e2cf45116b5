import { covers, isPostKind, listHolders } from "@motlan/agencies";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Assigning } from "../domain/assignment.ts";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findOfficialOfLine, giveLine, insertAssignment } from "../store/assignments.ts";
import { lockDossier } from "../store/dossiers.ts";
import { isMine } from "./holding-now.ts";

export interface AssignmentByHand {
  readonly dossierId: string;
  readonly post: string;
  /** Whose it was when the leader looked; absent: nobody's. */
  readonly from?: string | undefined;
  readonly to: string;
  readonly words?: string;
}

/**
 * A leader gives a dossier to an official who may do the work of the post (phân công). Given to whom it is already, nothing happens.
 * @throws dossiers/not-found, dossiers/not-assigner, dossiers/not-at-post, dossiers/assignee-unfit, dossiers/assigned-meanwhile
 */
export function assignDossier(work: Work, { dossierId, post, from, to, words }: AssignmentByHand): Promise<void> {
  return work.transaction(async (tx) => {
    const { dossier, official } = await lockAtPost(work, tx, dossierId, post);
    if (!may(official, "dossiers.assign", dossier.agencyId)) throw faults["not-assigner"]();
    await refuseUnfit(work, tx, official, post, to);
    if ((await findOfficialOfLine(tx, dossierId, post)) === to) return;
    await give(work, tx, dossier, { post, from, to, how: "hand", words });
  });
}

/**
 * An official of the post takes up a dossier that is nobody's (nhận việc).
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/not-at-post, dossiers/assigned-meanwhile
 */
export function takeUpDossier(work: Work, { dossierId, post }: { readonly dossierId: string; readonly post: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const { dossier, official } = await lockAtPost(work, tx, dossierId, post);
    if (official.post !== post) throw faults["not-yours"]();
    if ((await findOfficialOfLine(tx, dossierId, post)) === official.officialId) return;
    await give(work, tx, dossier, { post, from: undefined, to: official.officialId, how: "taken-up" });
  });
}

/**
 * Whoever has a dossier gives it back to the post, saying why: it is anybody's of the post again (trả lại việc).
 * @throws dossiers/not-found, dossiers/not-at-post, dossiers/assigned-meanwhile, dossiers/words-needed
 */
export function giveBackDossier(
  work: Work,
  { dossierId, post, words }: { readonly dossierId: string; readonly post: string; readonly words: string },
): Promise<void> {
  return work.transaction(async (tx) => {
    const { dossier, official } = await lockAtPost(work, tx, dossierId, post);
    const from = await findOfficialOfLine(tx, dossierId, post);
    if (from === undefined || !(await isMine(work, tx, official, from))) throw faults["assigned-meanwhile"]();
    if (words.trim() === "") throw faults["words-needed"]();
    await give(work, tx, dossier, { post, from, to: undefined, how: "given-back", words: words.trim() });
  });
}

/** The dossier, locked, where it has a line at the post. */
async function lockAtPost({ actor }: Work, tx: Tx, dossierId: string, post: string) {
  const dossier = actor.kind === "official" ? await lockDossier(tx, dossierId) : undefined;
  if (dossier === undefined || actor.kind !== "official" || !may(actor, "dossiers.read", dossier.agencyId)) throw faults["not-found"]();
  if (!openSteps(dossier).some(({ row }) => row.post === post)) throw faults["not-at-post"]();
  return { dossier, official: actor };
}

/** @throws dossiers/assignee-unfit */
export async function refuseUnfit(work: Work, tx: Tx, { agencyId }: Official, post: string, to: string): Promise<void> {
  const holders = await listHolders(tx, { agencyId, on: localDateOf(work.clock.now()) });
  const fits = holders.some(
    ({ officialId, postKind, permissions }) =>
      officialId === to && (postKind === post || (isPostKind(post) && covers(new Set(permissions), post))),
  );
  if (!fits) throw faults["assignee-unfit"]();
}

interface Giving {
  readonly post: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly how: Assigning;
  readonly words?: string | undefined;
}

/** @throws dossiers/assigned-meanwhile */
export async function give(
  work: Work,
  tx: Tx,
  { id: dossierId, agencyId }: Pick<Dossier, "id" | "agencyId">,
  { post, from, to, how, words }: Giving,
): Promise<void> {
  if (!(await giveLine(tx, { dossierId, post }, from, to))) throw faults["assigned-meanwhile"]();
  await insertAssignment(tx, work.actor, { dossierId, post, officialId: to, how, words, at: work.clock.now() });
  const data = { post, from: from ?? null, to: to ?? null, how };
  await work.announce(tx, { type: "dossiers.assigned", subject: dossierId, agencyId, data });
}
