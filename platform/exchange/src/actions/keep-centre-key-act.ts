import { actorReference, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { type CentreKeyAct, insertCentreKeyAct } from "../store/centre-key-acts.ts";

/** The reason as it is kept. @throws exchange/say-why */
export function reasonIn(words: string): string {
  const why = words.trim();
  if (why.length < 5 || why.length > 500) throw faults["say-why"]();
  return why;
}

/** Keeps in the act itself what somebody does to the centre's keys, and why. */
export async function keepCentreKeyAct(work: Work, tx: Tx, instance: string, act: Pick<CentreKeyAct, "kind" | "x" | "why">): Promise<void> {
  const now = work.clock.now();
  await insertCentreKeyAct(tx, newId(now), instance, { ...act, by: actorReference(work.actor).id ?? "", at: now });
}
