import type { Work } from "@motlan/kernel/db";
import { decideTry, type Limit } from "../domain/attempts.ts";
import { lockAttempts, saveAttempts } from "../store/guards.ts";
import { pepperedHash } from "../store/secrets.ts";

/** The key a number, an address or a phone is counted under: a keyed hash, so that the table names nobody. */
export async function attemptKey(work: Work, kind: "number" | "address" | "codes", value: string): Promise<string> {
  return `${kind}:${(await pepperedHash(work.db, kind, value)).toString("base64url")}`;
}

/**
 * Counts a try in a transaction of its own, so that it stays counted when the try is refused.
 * @returns minutes to wait when there were too many.
 */
export function countTry(work: Work, key: string, limit: Limit): Promise<{ readonly waitMinutes: unknown } | undefined> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const decided = decideTry(await lockAttempts(tx, key, now), limit, now);
    if (!decided.ok) return { waitMinutes: decided.about.minutes };
    await saveAttempts(tx, key, decided.value);
    return undefined;
  });
}
