import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { type AbsenceEntered, listAbsencesEver } from "../store/absences.ts";
import { type DelegationGiven, listDelegationsEver } from "../store/delegations.ts";

export interface Arrangements {
  readonly absences: readonly AbsenceEntered[];
  readonly delegations: readonly DelegationGiven[];
  /** Everybody's of the agency, or the official's own alone. */
  readonly everybody: boolean;
}

/**
 * Who is, was and will be away and who does their work, and who signs by the head's word: of everybody for those who arrange the agency's work, of the official
 * alone for others. Whoever stands in does not learn why a colleague is away.
 * @throws agencies/absence-not-yours
 */
export async function readArrangements({ actor, db }: Work): Promise<Arrangements> {
  if (actor.kind !== "official") throw faults["absence-not-yours"]();
  const { agencyId, officialId } = actor;
  const everybody = may(actor, "agencies.arrange", agencyId);
  const whose = everybody ? undefined : officialId;
  const absences = await listAbsencesEver(db, agencyId, whose);
  return {
    absences: absences.map((one) => (everybody || one.officialId === officialId ? one : { ...one, reason: "other" })),
    delegations: await listDelegationsEver(db, agencyId, whose),
    everybody,
  };
}
