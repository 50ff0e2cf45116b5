import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type CentreKey, isDue, keysOnDisk } from "../domain/centre-key.ts";
import type { CentreKeys } from "../keys/centre-keys.ts";
import type { NodeKey } from "../keys/open-keys.ts";
import { findCentreKeys, saveCentreKeys } from "../store/centre-keys.ts";
import { asCentreKeys } from "../wire/directory-shape.ts";

/**
 * With what the centre signs now, and what it says of its keys: the next one is taken when its time has come, and what was said is brought into step with what is on
 * the disk, wherever a process was killed. Under the lock of issuing, by which all callers come.
 */
export async function settleCentreKeys(
  work: Work,
  tx: Tx,
  { instance, keys }: { readonly instance: string; readonly keys: CentreKeys },
): Promise<{ readonly key: NodeKey; readonly said: readonly CentreKey[] }> {
  const now = work.clock.now();
  const before = asCentreKeys(await findCentreKeys(tx, instance)) ?? [];
  const next = keys.next();
  const takes = next !== undefined && isDue(before, next.x, now);
  if (takes) keys.takeNext();
  const key = keys.current();
  const said = keysOnDisk(before, { current: key.x, next: keys.next()?.x }, now);
  if (takes || (before.length > 0 && !before.some(({ x }) => x === key.x)))
    await work.announce(tx, { type: "exchange.centre-key-changed", subject: newId(now), data: { instance, key: key.id } });
  await saveCentreKeys(tx, instance, said, now);
  return { key, said };
}
