import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import { findHiddenBy, insertSooner } from "../store/hiding.ts";

export interface Disclosure {
  readonly accessId: bigint;
  /** From when on its person sees it; what is past is now. */
  readonly until: Date;
  readonly words: string;
}

/**
 * Opens reads that this office hid before their moment, all of them or none: at once, or on an earlier day than was said. Nothing hides them again; one that is open stays so.
 * @throws registries/not-yours, registries/not-found, registries/hidden-later
 */
export async function discloseHidden(work: Work, disclosures: readonly Disclosure[]): Promise<void> {
  const { officialId, agencyId } = officialWith(work, "registries.hide");
  const now = work.clock.now();
  await work.transaction(async (tx) => {
    for (const { accessId, until, words } of disclosures) {
      const found = await findHiddenBy(tx, accessId, agencyId);
      if (found === undefined) throw faults["not-found"]();
      if (found.until <= now) continue;
      if (until > found.until) throw faults["hidden-later"]({ until: found.until.toISOString() });
      const moment = until < now ? now : until;
      const said = { accessId, until: moment, at: now, officialId, agencyId, words: words.trim().slice(0, 2_000) };
      const data = { accessId: String(accessId), reason: found.reason, until: moment.toISOString() };
      if (await insertSooner(tx, said)) await work.announce(tx, { type: "registries.hidden-sooner", subject: newId(now), agencyId, data });
    }
  });
}
