import { type Holder, listHolders } from "@motlan/agencies";
import { type LateStep, listOverdueSteps } from "@motlan/dossiers";
import { isId, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { LEVELS, type Level, superiorsOf } from "../domain/superiors.ts";
import { faults } from "../faults.ts";
import { insertTold, listToldOfDossier, type Told } from "../store/told.ts";

/** How far back a run looks for what became late: a node that stood still for days still tells. */
const LOOKS_BACK_MS = 3 * 24 * 3_600_000;
const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * For the node: tells the superior of whoever holds a late step, and after longer the next above, once each. Answers how many were told.
 * @throws dossiers/not-yours for anybody else
 */
export async function tellSuperiors(work: Work): Promise<number> {
  let told = 0;
  for (const { level, lateMs } of LEVELS) {
    const until = new Date(work.clock.now().getTime() - lateMs);
    const from = new Date(until.getTime() - LOOKS_BACK_MS);
    let after = { at: new Date(0), dossierId: FIRST };
    for (;;) {
      const steps = await listOverdueSteps(work, { from, until, after, limit: PAGE });
      for (const step of steps) told += await tellOf(work, step, level);
      const last = steps.at(-1);
      if (last === undefined || steps.length < PAGE) break;
      after = { at: last.stepDueAt, dossierId: last.dossierId };
    }
  }
  return told;
}

/** One step in a transaction of its own, so that one defect keeps nobody else's news back. */
function tellOf(work: Work, step: LateStep, level: Level): Promise<number> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const holders = await listHolders(tx, { agencyId: step.agencyId, on: localDateOf(now) });
    const fresh: Holder[] = [];
    for (const holder of superiorsOf(holders, step, level)) {
      const { officialId, postId } = holder;
      if (await insertTold(tx, { ...step, level, officialId, postId, at: now })) fresh.push(holder);
    }
    if (fresh.length === 0) return 0;
    const { dossierId, agencyId, step: late } = step;
    const data = { dossierId, step: late, level, tell: fresh.map(({ personId }) => personId) };
    await work.announce(tx, { type: "work.told", subject: dossierId, agencyId, data });
    return fresh.length;
  });
}

/** Who was told of this dossier's late steps, the oldest first. @throws work/not-yours */
export function listTold(work: Work, dossierId: string): Promise<readonly Told[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId) || !isId(dossierId)) throw faults["not-yours"]();
  return work.transaction((tx) => listToldOfDossier(tx, dossierId, actor.agencyId));
}
