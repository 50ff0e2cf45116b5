import { listAgenciesUnder } from "@motlan/agencies";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { type Counts, listStuck, readCounts, type Scope, type Stuck } from "../store/exchange.ts";

const MANY = 5_000;

/** What is exchanged with the portal for the official's agency, and what does not go on. @throws national-portal/not-yours */
export async function readExchange(
  work: Work,
): Promise<{ readonly counts: Counts; readonly stuck: readonly Stuck[]; readonly mayReplay: boolean }> {
  const { official, scope } = await scopeOf(work, "national-portal.see");
  const mayReplay = may(official, "national-portal.replay", official.agencyId);
  return { counts: await readCounts(work.db, scope), stuck: await listStuck(work.db, scope), mayReplay };
}

/** Whose messages the official's post lets them see: their agency's; who may repeat messages, those of the agencies under it as well. @throws national-portal/not-yours */
export async function scopeOf(
  { actor, db, clock }: Work,
  permission: "national-portal.see" | "national-portal.replay",
): Promise<{ readonly official: Official; readonly scope: Scope }> {
  if (actor.kind !== "official" || !may(actor, permission, actor.agencyId)) throw faults["not-yours"]();
  if (!may(actor, "national-portal.replay", actor.agencyId))
    return { official: actor, scope: { agencyIds: [actor.agencyId], unowned: false } };
  const under = await listAgenciesUnder(db, { parentId: actor.agencyId, q: "", on: localDateOf(clock.now()), limit: MANY });
  return { official: actor, scope: { agencyIds: [actor.agencyId, ...under.map(({ id }) => id)], unowned: true } };
}
