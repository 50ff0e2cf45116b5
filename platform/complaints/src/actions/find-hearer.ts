import { findAgency, type Holder, listHolders } from "@motlan/agencies";
import { type LocalDate, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Complaint } from "../domain/complaint.ts";

/** Who hears: an agency, and those of its leaders who had nothing to do with the matter. */
export interface Hearer {
  readonly agencyId: string;
  readonly leaders: readonly Holder[];
}

/** Who never hears it, whatever post they hold: those complained of, and whoever complains. */
export type Unfit = Pick<Complaint, "barred" | "personId">;

export function isUnfit({ officialId, personId }: { readonly officialId: string; readonly personId: string }, of: Unfit): boolean {
  return of.barred.includes(officialId) || of.personId === personId;
}

/**
 * The nearest agency, from this one upwards, where a leader hears complaints who is not among those complained of. Where nobody stands above, the last
 * agency asked has it, and waits for a leader who is free of it.
 */
export async function findHearer(work: Work, agencyId: string, of: Unfit): Promise<Hearer> {
  const on = localDateOf(work.clock.now());
  let here = agencyId;
  for (let steps = 0; steps < 6; steps += 1) {
    const leaders = await freeLeaders(work, here, of, on);
    const above = leaders.length > 0 ? undefined : (await findAgency(work.db, here))?.parentId;
    if (above === undefined) return { agencyId: here, leaders };
    here = above;
  }
  return { agencyId: here, leaders: [] };
}

/** The leaders of an agency who may hear it, the head first. */
export async function freeLeaders(work: Work, agencyId: string, of: Unfit, on: LocalDate): Promise<readonly Holder[]> {
  const holders = await listHolders(work.db, { agencyId, on });
  return headFirst(holders.filter((one) => one.permissions.includes("complaints.hear") && !isUnfit(one, of)));
}

/** Article 17 of the law on complaints names the head; a deputy hears what the head hands down or may not hear. Who delegates is the head. */
export function headFirst<Leader extends Pick<Holder, "permissions">>(leaders: readonly Leader[]): readonly Leader[] {
  const rank = ({ permissions }: Leader) => (permissions.includes("agencies.delegate") ? 0 : 1);
  return leaders.toSorted((one, other) => rank(one) - rank(other));
}

/** The same, as an event says whom to tell. */
export async function hearersAt(work: Work, agencyId: string, of: Unfit, on: LocalDate) {
  return (await freeLeaders(work, agencyId, of, on)).map(({ personId }) => ({ personId, agencyId }));
}
