import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Mismatch, saveMismatch } from "../store/matching.ts";

/** Writes down what does not fit; once it is certain, it is announced, once. */
export async function keepMismatch(work: Work, seen: Omit<Mismatch, "key" | "foundAt">, isCertain: boolean): Promise<void> {
  await work.transaction(async (tx) => {
    const now = work.clock.now();
    const key = newId(now);
    if (!(await saveMismatch(tx, { ...seen, key, foundAt: isCertain ? now : null }, now))) return;
    const { peer, kind, client, service, queryId } = seen;
    await work.announce(tx, { type: "exchange.half-unmatched", subject: key, data: { peer, kind, client, service, queryId } });
  });
}
