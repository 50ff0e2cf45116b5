import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Complaint, decideMove, type Move, type State } from "../domain/complaint.ts";
import { faults } from "../faults.ts";
import { insertAct, lockComplaint, saveComplaint } from "../store/complaints.ts";
import { hearersAt, isUnfit } from "./find-hearer.ts";

/** What every act on a complaint names: which one, and the state of it that was seen. */
export interface ComplaintStep {
  readonly id: string;
  readonly revision: number;
  readonly words?: string;
}

/** The complaint, locked, for an official who hears it: of the hearing agency, with the right, and free of the matter. */
export async function lockForHearer(
  work: Work,
  tx: Tx,
  { id, revision }: ComplaintStep,
): Promise<{ readonly complaint: Complaint; readonly official: Official }> {
  const found = await lockComplaint(tx, id);
  const { actor } = work;
  if (found === undefined || actor.kind !== "official") throw faults["not-found"]();
  refuseUnfit(actor, found);
  if (found.revision !== revision) throw faults["changed-meanwhile"]();
  return { complaint: found, official: actor };
}

/** @throws complaints/not-yours, complaints/complained-of */
export function refuseUnfit(official: Official, complaint: Complaint): void {
  if (!may(official, "complaints.hear", complaint.hearingAgencyId) || complaint.personId === official.personId) throw faults["not-yours"]();
  if (isUnfit(official, complaint)) throw faults["complained-of"]();
}

/** The complainant's own, locked. */
export async function lockOwn(work: Work, tx: Tx, { id, revision }: ComplaintStep): Promise<Complaint> {
  const found = await lockComplaint(tx, id);
  if (found === undefined || work.actor.kind !== "person" || found.personId !== work.actor.personId) throw faults["not-found"]();
  if (found.revision !== revision) throw faults["changed-meanwhile"]();
  return found;
}

export function stateAfter(complaint: Complaint, move: Move): State {
  const decided = decideMove(complaint, move);
  if (!decided.ok) throw faults[decided.why]();
  return decided.value;
}

/** Saves, writes the line, announces. */
export async function keepMove(work: Work, tx: Tx, after: Complaint, move: Move, words = ""): Promise<Complaint> {
  const saved = await saveComplaint(tx, after);
  const officialId = work.actor.kind === "official" ? work.actor.officialId : null;
  await insertAct(tx, after.id, { at: work.clock.now(), move, officialId, words });
  const { dossierId, agencyId, instance, outcome } = saved;
  const about = { dossierId, agencyId, instance, move, to: saved.state, decideBy: saved.decideBy?.toISOString() ?? null };
  const said = move === "answer" || move === "withdraw";
  const tell = said ? await hearersAt(work, saved.hearingAgencyId, saved, localDateOf(work.clock.now())) : [];
  const type = move === "decide" ? "complaints.decided" : "complaints.moved";
  await work.announce(tx, { type, subject: saved.id, agencyId: saved.hearingAgencyId, data: { ...about, outcome, tell } });
  return saved;
}
