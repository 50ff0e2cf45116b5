import { type LocalDate, localDateOf, may, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Absence, type AbsenceReason, type AbsenceScope, covers, decideAbsence } from "../domain/absence.ts";
import { faults } from "../faults.ts";
import { findAbsenceOfRequest, insertAbsence, listAbsences, lockAbsence, lockAbsences, saveAbsenceEnd } from "../store/absences.ts";
import { listHolders } from "../store/posts.ts";

export interface NewAbsence {
  readonly officialId: string;
  readonly standInId: string;
  readonly reason: AbsenceReason;
  readonly scope: AbsenceScope;
  readonly from: LocalDate;
  /** The first day back. */
  readonly to: LocalDate;
  readonly requestKey: string;
}

/**
 * An official says that they are away, or a leader says it of them: from the first day on their work is whoever's stands in, and theirs again on the day back.
 * Said again with the same key it is entered once.
 * @throws agencies/absence-not-yours, agencies/period-malformed, agencies/absence-gone, agencies/absent-already, agencies/stand-in-away, agencies/stand-in-unfit
 */
export function enterAbsence(work: Work, input: NewAbsence): Promise<Absence> {
  return work.transaction(async (tx) => {
    const official = arranges(work, input.officialId);
    const { agencyId } = official;
    await lockAbsences(tx, agencyId);
    const before = await findAbsenceOfRequest(tx, official.officialId, input.requestKey);
    if (before !== undefined) return before;
    const today = localDateOf(work.clock.now());
    const decided = decideAbsence(input, await listAbsences(tx, agencyId, today), today);
    if (!decided.ok) throw faults[decided.why]();
    await refuseUnfit(tx, agencyId, input, today);
    const at = work.clock.now();
    const { officialId, standInId, reason, scope, from, to, requestKey } = input;
    const absence = { id: newId(at), agencyId, officialId, standInId, reason, scope, from, to };
    await insertAbsence(tx, absence, { by: official.officialId, at, requestKey });
    const data = { official: officialId, standIn: standInId, scope, from, to };
    await work.announce(tx, { type: "agencies.absence-entered", subject: absence.id, agencyId, data });
    return absence;
  });
}

/** The official's own absence, or anybody's for those who arrange the work of the agency. */
function arranges({ actor }: Work, officialId: string): Official {
  if (actor.kind !== "official") throw faults["absence-not-yours"]();
  if (actor.officialId !== officialId && !may(actor, "agencies.arrange", actor.agencyId)) throw faults["absence-not-yours"]();
  return actor;
}

/** Every post that the absent official holds here needs somebody who may do all of its work. */
async function refuseUnfit(tx: Tx, agencyId: string, { officialId, standInId, scope }: NewAbsence, on: LocalDate): Promise<void> {
  const holders = await listHolders(tx, { agencyId, on });
  const left = holders.filter((holder) => holder.officialId === officialId);
  const rights = new Set(holders.filter((holder) => holder.officialId === standInId).flatMap(({ permissions }) => permissions));
  if (left.length === 0 || !left.every(({ postKind }) => covers(rights, postKind, scope))) throw faults["stand-in-unfit"]();
}

/**
 * The official is back, or does not leave at all: their work is their own again at once.
 * @throws agencies/absence-not-found, agencies/absence-not-yours
 */
export function endAbsence(work: Work, { absenceId }: { readonly absenceId: string }): Promise<Absence> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const absence = await lockAbsence(tx, absenceId);
    if (absence === undefined || actor.kind !== "official" || actor.agencyId !== absence.agencyId) throw faults["absence-not-found"]();
    arranges(work, absence.officialId);
    await saveAbsenceEnd(tx, absence.id, work.clock.now());
    const data = { official: absence.officialId, standIn: absence.standInId };
    await work.announce(tx, { type: "agencies.absence-ended", subject: absence.id, agencyId: absence.agencyId, data });
    return absence;
  });
}
