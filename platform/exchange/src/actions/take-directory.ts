import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { believedAfter, type CentreKey, judgeCentreKey } from "../domain/centre-key.ts";
import { type Directory, judgeDirectory } from "../domain/directory.ts";
import type { Exchange, ThisNode } from "../exchange.ts";
import { faults } from "../faults.ts";
import { keyName } from "../keys/marks.ts";
import { refuseOutsiders } from "../rights.ts";
import { findCentreKeys, saveCentreKeys } from "../store/centre-keys.ts";
import { findDirectory, keepDirectory, lockIssue } from "../store/directory.ts";
import { claimedKeyOf, readSignedDirectory } from "../wire/directory-note.ts";
import { asCentreKeys, asDirectory } from "../wire/directory-shape.ts";

/**
 * Takes a directory somebody brought, if a key of the centre signed it that is believed now, and it is newer than the one held. What it says of the centre's keys is
 * believed from then on. @throws exchange/directory-…, exchange/centre-key-…
 */
export async function takeDirectory(work: Work, exchange: Exchange, signed: string): Promise<"newer" | "same"> {
  await refuseOutsiders(work);
  const { instance } = exchange.node;
  const judged = await work.transaction(async (tx) => {
    await lockIssue(tx);
    const now = work.clock.now();
    const keys = await believedKeys(tx, exchange.node);
    const { next, signer } = await readBelieved(signed, instance, keys, now);
    if (next.instance !== instance) throw faults["directory-other-instance"]({ instance: next.instance });
    const verdict = judgeDirectory(asDirectory((await findDirectory(tx, instance))?.content), next, now);
    if (!verdict.ok) throw faults[verdict.why](verdict.about);
    if (verdict.value === "same") return verdict.value;
    const { version } = next;
    await keepDirectory(tx, { instance, version, expiresAt: new Date(next.expiresAt), signed, content: next, at: now });
    await saveCentreKeys(tx, instance, believedAfter(keys, next.centreKeys, signer, now), now);
    await work.announce(tx, { type: "exchange.directory-fetched", subject: newId(now), data: { instance, version } });
    return verdict.value;
  });
  await exchange.directory.refresh();
  return judged;
}

/** Those this node learnt; before its first directory, the one in its configuration. */
export async function believedKeys(tx: Tx, { instance, centre }: Pick<ThisNode, "instance" | "centre">): Promise<readonly CentreKey[]> {
  const learnt = asCentreKeys(await findCentreKeys(tx, instance)) ?? [];
  return learnt.length > 0 || centre === undefined ? learnt : [{ x: centre.x, from: new Date(0).toISOString() }];
}

async function readBelieved(
  signed: string,
  instance: string,
  keys: readonly CentreKey[],
  now: Date,
): Promise<{ readonly next: Directory; readonly signer: string }> {
  for (const key of keys) {
    const next = await readSignedDirectory(signed, key.x);
    if (next === undefined) continue;
    const verdict = judgeCentreKey(key, now);
    if (!verdict.ok) throw faults[verdict.why](verdict.about);
    return { next, signer: key.x };
  }
  const claimed = claimedKeyOf(signed);
  if (claimed === undefined || keys.some(({ x }) => keyName(instance, x) === claimed)) throw faults["directory-unsigned"]();
  throw faults["centre-key-unknown"]({ key: claimed.slice(0, 80) });
}
