import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { masked } from "../domain/mask.ts";
import { faults } from "../faults.ts";
import { findStuck, findStuckBody, noteOpening, type Stuck } from "../store/exchange.ts";
import { scopeOf } from "./read-exchange.ts";

export interface Opened {
  readonly stuck: Stuck;
  /** Whole for the dossier's own agency, else without anything about a person. */
  readonly body: JsonObject | undefined;
  readonly masked: boolean;
}

/** Looks into a message that does not go on; who looked is written down in the same transaction. @throws national-portal/not-yours, national-portal/not-found */
export async function openMessage(work: Work, id: string): Promise<Opened> {
  const { official, scope } = await scopeOf(work, "national-portal.see");
  const stuck = await findStuck(work.db, scope, id);
  if (stuck === undefined) throw faults["not-found"]();
  const isMasked = stuck.agencyId !== official.agencyId;
  const node = work.as({ kind: "system", name: "national-portal" });
  return node.transaction(async (tx) => {
    const body = await findStuckBody(tx, stuck);
    const { officialId, agencyId } = official;
    await noteOpening(tx, { messageId: id, officialId, agencyId, masked: isMasked, at: work.clock.now() });
    await work.announce(tx, { type: "national-portal.message-opened", subject: id, agencyId, data: { masked: isMasked } });
    return { stuck, body: body === undefined || !isMasked ? body : masked(body), masked: isMasked };
  });
}
