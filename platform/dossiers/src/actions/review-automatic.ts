import { createHash } from "node:crypto";
import { addDays, instantOf, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { closeReview, insertReview, listAutomaticOf, listOpenReviews, listVersionsDecidedByNode, type Review } from "../store/reviews.ts";
import { readRulebook } from "./read-rulebook.ts";

/** Draws yesterday's sample of automatic decisions for review. The draw depends on the dossier's id alone: said again, it draws the same. */
export function drawSample(work: Work): Promise<number> {
  return work.transaction(async (tx) => {
    const today = localDateOf(work.clock.now());
    const [from, to] = [instantOf(addDays(today, -1)), instantOf(today)];
    let drawn = 0;
    for (const versionId of await listVersionsDecidedByNode(tx, from, to)) {
      const share = (await readRulebook(work, versionId)).version.automatic?.sample ?? 0;
      const chosen = chooseSample(await listAutomaticOf(tx, versionId, from, to), share);
      for (const { id, agencyId } of chosen) await insertReview(tx, id, agencyId, today);
      drawn += chosen.length;
    }
    return drawn;
  });
}

/** The share of the day's decisions, rounded up: where there was one decision, one is looked at. */
function chooseSample<T extends { readonly id: string }>(decided: readonly T[], share: number): readonly T[] {
  const order = (id: string) => createHash("sha256").update(id).digest("hex");
  return [...decided].sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1)).slice(0, Math.ceil(decided.length * share));
}

/** The agency's automatic decisions still to be reviewed. @throws dossiers/not-yours */
export async function listReviews(work: Work): Promise<Review[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.examine", actor.agencyId)) throw faults["not-yours"]();
  return listOpenReviews(work.db, actor.agencyId);
}

/** An official's verdict on an automatic decision. @throws dossiers/not-yours, dossiers/review-not-found */
export function reviewDecision(
  work: Work,
  verdict: { readonly dossierId: string; readonly right: boolean; readonly note: string },
): Promise<void> {
  const { actor } = work;
  return work.transaction(async (tx) => {
    if (actor.kind !== "official" || !may(actor, "dossiers.examine", actor.agencyId)) throw faults["not-yours"]();
    const said = verdict.right ? "right" : "wrong";
    const closed = await closeReview(tx, {
      ...verdict,
      agencyId: actor.agencyId,
      verdict: said,
      officialId: actor.officialId,
      at: work.clock.now(),
    });
    if (!closed) throw faults["review-not-found"]();
    await work.announce(tx, { type: "dossiers.reviewed", subject: verdict.dossierId, agencyId: actor.agencyId, data: { verdict: said } });
  });
}
