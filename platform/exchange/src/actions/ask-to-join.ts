import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { judgeJoining, WAITING_MS } from "../domain/joining.ts";
import { faults } from "../faults.ts";
import { digestOfRequest, keyName } from "../keys/marks.ts";
import { countOthersWaiting, putJoining } from "../store/joinings.ts";
import { readSignedJoining } from "../wire/joining-note.ts";

export interface JoiningAnswer {
  readonly id: string;
  readonly state: "waiting" | "approved" | "refused";
  /** Why it was refused. */
  readonly reason: string | null;
}

/** So many may wait at once, ours: more than any week brings, less than what fills a disk. */
const MOST_WAITING = 500;

/**
 * An agency asks the centre to take part, or asks again how its request stands: the same request is one. Anybody may ask; the signature shows that they hold the key.
 * @throws exchange/joining-unsigned, exchange/joining-elsewhere, exchange/joining-unfit, exchange/joining-full
 */
export async function askToJoin(work: Work, instance: string, signed: string): Promise<JoiningAnswer> {
  const request = await readSignedJoining(signed);
  if (request === undefined) throw faults["joining-unsigned"]();
  const fit = judgeJoining(request, instance, keyName);
  if (!fit.ok) throw faults[fit.why](fit.about);
  return work.transaction(async (tx) => {
    const at = work.clock.now();
    const [digest, since] = [digestOfRequest(request), new Date(at.getTime() - WAITING_MS)];
    const made = newId(at);
    const { id, state, reason } = await putJoining(tx, { id: made, digest, request, at, since });
    if (id !== made) return { id, state, reason };
    // Whoever asked before hears how it stands, however many wait.
    if ((await countOthersWaiting(tx, since, digest)) >= MOST_WAITING) throw faults["joining-full"]();
    await work.announce(tx, { type: "exchange.joining-asked", subject: id, data: { node: request.node.id } });
    return { id, state, reason };
  });
}
