import { instantOf, isId, type LocalDate } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import type { Rating } from "../domain/rating.ts";
import { countBetween, findRatingOf, type RatingCount } from "../store/ratings.ts";

/** What the signed-in person said of a dossier, if anything; nobody else has a rating here. */
export async function findMyRating(work: Work, dossierId: string): Promise<Rating | undefined> {
  const { actor } = work;
  if (actor.kind !== "person" || !isId(dossierId)) return undefined;
  return work.transaction((tx) => findRatingOf(tx, dossierId, actor.personId));
}

/** An agency's ratings in a period, by the day they were first given: `from` is the first day, `to` the first day no longer. Public: no words, no person. */
export function countRatings(db: Db, agencyId: string, period: { readonly from: LocalDate; readonly to: LocalDate }): Promise<RatingCount> {
  return countBetween(db, agencyId, instantOf(period.from), instantOf(period.to));
}
