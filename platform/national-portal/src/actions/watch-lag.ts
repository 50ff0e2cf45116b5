import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { lockLag, saveLag } from "../store/exchange.ts";

/** Beyond this somebody must be told. Ours. */
const LAG_MS = 15 * 60_000;

/** Announces once when something has waited too long, and once when nothing does any more. Only the node itself. @throws kernel/not-allowed */
export async function watchLag(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  await work.transaction(async (tx) => {
    const { oldest, lagging } = await lockLag(tx);
    const now = work.clock.now();
    const lags = oldest !== null && now.getTime() - oldest.getTime() > LAG_MS;
    if (lags === (lagging !== null)) return;
    await saveLag(tx, lags ? now : undefined);
    const type = lags ? "national-portal.lagging" : "national-portal.caught-up";
    await work.announce(tx, { type, subject: newId(now), data: { oldest: oldest?.toISOString() ?? null } });
  });
}
