import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { listStandstills } from "@motlan/kernel/jobs";
import { newsOf, outlasts } from "../domain/telling.ts";
import { listRunners, refuseOthers, tell } from "../rights.ts";
import { forgetSettled, keepTold, listTold, lockTelling } from "../store/told.ts";
import type { Upkeep } from "../upkeep.ts";

/**
 * Whoever runs the node is told of what began to stand still, all of it at once, and once a day of what goes on. Done twice, or by two processes at once, it is told
 * once. While nobody runs the node nothing counts as told. @throws upkeep/not-yours
 */
export async function tellStandstills(work: Work, { listeners }: Upkeep): Promise<void> {
  await refuseOthers(work);
  await work.transaction(async (tx) => {
    const toldAt = await lockTelling(tx);
    const now = work.clock.now();
    const standing = (await listStandstills(tx, listeners)).filter((one) => outlasts(one, now));
    await forgetSettled(tx, standing);
    const told = new Set((await listTold(tx)).map(keyOf));
    const type = newsOf({ standing, wasTold: (one) => told.has(keyOf(one)), toldAt, now });
    if (type === undefined) return;
    const runners = await listRunners(tx, localDateOf(now));
    if (runners.length === 0) return;
    await keepTold(tx, standing, now);
    const whom = runners.map(({ personId, agencyId }) => ({ personId, agencyId }));
    await tell(work, tx, { type, subject: newId(now), data: { n: standing.length, tell: whom } });
  });
}

function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind} ${name}`;
}
