import { isId, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Denouncer } from "../domain/denunciation.ts";
import { faults } from "../faults.ts";
import { insertOpening, readSealed } from "../store/denouncers.ts";
import { findDenunciation } from "../store/denunciations.ts";
import type { Vault } from "../vault/vault.ts";
import { queueTelling, refuseUnfit } from "./lock-denunciation.ts";

const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;

/**
 * The one way to who denounced: whoever hears it says why in writing; it is announced, kept, and shown to the denouncer, who is told that there is something to see.
 * @throws denunciations/not-found, denunciations/not-yours, denunciations/denounced, denunciations/reason-missing
 */
export function openIdentity(
  work: Work,
  vault: Vault,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Denouncer> {
  return work.transaction(async (tx) => {
    const { official } = await refuseUnfit(work, tx, vault, isId(id) ? await findDenunciation(tx, id) : undefined);
    const why = reason.normalize("NFC").replaceAll("\0", "").trim();
    if (why.length < SHORTEST_REASON || why.length > LONGEST_REASON)
      throw faults["reason-missing"]({ least: SHORTEST_REASON, most: LONGEST_REASON });
    const { agencyId, officialId } = official;
    const at = work.clock.now();
    const opening = { id: newId(at), at, agencyId, officialId, reason: why };
    await insertOpening(tx, id, opening);
    await work.announce(tx, { type: "denunciations.identity-opened", subject: id, agencyId, data: { openingId: opening.id } });
    await queueTelling(work, tx, id);
    return readDenouncer(tx, vault, id);
  });
}

/** Inside an act alone: for the denouncer, for the node, or after an opening was written down. */
export async function readDenouncer(tx: Tx, vault: Vault, id: string): Promise<Denouncer> {
  return denouncerOf(JSON.parse((await vault.open(id, await readSealed(tx, id))).toString("utf8")));
}

function denouncerOf(said: unknown): Denouncer {
  const lineOf = (name: string) => {
    const value: unknown = typeof said === "object" && said !== null ? Reflect.get(said, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return { fullName: lineOf("fullName"), personalNumber: lineOf("personalNumber"), phone: lineOf("phone"), address: lineOf("address") };
}
