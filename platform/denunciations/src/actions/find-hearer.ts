import { findAgency, type Holder, listHolders, listPostsOf } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";

/** Who hears: an agency above the one denounced, and those of its heads who may. */
export interface Hearer {
  readonly agencyId: string;
  readonly heads: readonly Holder[];
}

const FARTHEST = 6;

/**
 * The nearest agency above the one denounced whose head may hear it: never the one denounced, nor whoever serves there too, nor whoever denounces. Where nobody is free the
 * last agency asked has it, and waits for a head. @throws denunciations/no-superior
 */
export async function findHearer(work: Work, agencyId: string, denouncerId: string): Promise<Hearer> {
  let above = (await findAgency(work.db, agencyId))?.parentId;
  if (above === undefined) throw faults["no-superior"]();
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    const heads: readonly Holder[] = (await headsAt(work, above, agencyId)).filter(({ personId }) => personId !== denouncerId);
    const next: string | undefined = heads.length > 0 ? undefined : (await findAgency(work.db, above))?.parentId;
    if (next === undefined) return { agencyId: above, heads };
    above = next;
  }
  return { agencyId: above, heads: [] };
}

/** The heads of an agency who may hear what is denounced of another: nobody who holds a post there as well. */
export async function headsAt(work: Work, agencyId: string, denouncedId: string): Promise<readonly Holder[]> {
  const on = localDateOf(work.clock.now());
  const holders = await listHolders(work.db, { agencyId, on });
  const there = new Set((await listHolders(work.db, { agencyId: denouncedId, on })).map(({ personId }) => personId));
  return holders.filter(({ permissions, personId }) => permissions.includes("denunciations.hear") && !there.has(personId));
}

/** The same as an event says whom to tell: every head, so that who is left out tells nobody who denounced. */
export async function toTell(work: Work, agencyId: string, denouncedId: string) {
  return (await headsAt(work, agencyId, denouncedId)).map(({ personId }) => ({ personId, agencyId }));
}

/** The agencies at which somebody holds a post today: of these they hear nothing. */
export async function servingAt({ db, clock }: Work, personId: string): Promise<ReadonlySet<string>> {
  return new Set((await listPostsOf(db, personId, localDateOf(clock.now()))).map(({ agencyId }) => agencyId));
}
