import { findMismatches, type MismatchKind } from "@motlan/exchange";
import type { Work } from "@motlan/kernel/db";
import type { AccessView } from "@motlan/registries";

/** Which of these reads by another authority have a record at one of the two nodes only, or two that differ. */
export async function unmatchedOf(work: Work, views: readonly AccessView[]): Promise<(view: AccessView) => MismatchKind | undefined> {
  const found = await findMismatches(
    work,
    views.flatMap(({ who }) => who.far?.queryId ?? []),
  );
  return ({ who }) => (who.far === undefined ? undefined : found.get(who.far.queryId));
}
