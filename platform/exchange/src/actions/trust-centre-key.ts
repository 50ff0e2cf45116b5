import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { believedAfter, judgeCentreKey } from "../domain/centre-key.ts";
import { judgeDirectory } from "../domain/directory.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { keyName } from "../keys/marks.ts";
import { refuseOutsiders } from "../rights.ts";
import { forgetDirectoryRefusal, saveCentreKeys } from "../store/centre-keys.ts";
import { dropDirectories, keepDirectory, lockIssue } from "../store/directory.ts";
import { readSignedDirectory } from "../wire/directory-note.ts";
import { isPublicKey } from "../wire/directory-shape.ts";
import { fetchDirectory } from "../wire/fetch-directory.ts";
import { keepCentreKeyAct, reasonIn } from "./keep-centre-key-act.ts";
import { believedKeys, takeDirectory } from "./take-directory.ts";

/**
 * Gives this node the centre's key by hand, which must have signed the directory that the centre gives out: from now on both hold, in the place of all that was believed before. A key believed
 * already changes nothing, and an older directory is refused then as ever. Why is kept. @throws exchange/not-yours, exchange/say-why, exchange/bad-declaration,
 * exchange/directory-…
 */
export async function trustCentreKey(work: Work, exchange: Exchange, x: string, words: string): Promise<void> {
  await refuseOutsiders(work);
  const why = reasonIn(words);
  const { instance, centre } = exchange.node;
  if (!isPublicKey(x) || centre === undefined) throw faults["bad-declaration"]({ where: "key" });
  const signed = await fetchDirectory(centre.url);
  const next = await readSignedDirectory(signed, x);
  if (next === undefined) throw faults["directory-unsigned"]();
  if (next.instance !== instance) throw faults["directory-other-instance"]({ instance: next.instance });
  await work.transaction(async (tx) => {
    await lockIssue(tx);
    const now = work.clock.now();
    const isBelieved = (await believedKeys(tx, exchange.node)).some((key) => key.x === x && judgeCentreKey(key, now).ok);
    if (isBelieved) {
      await takeDirectory(work, exchange, signed);
      return;
    }
    const verdict = judgeDirectory(undefined, next, now);
    if (!verdict.ok) throw faults[verdict.why](verdict.about);
    await dropDirectories(tx, instance);
    await keepDirectory(tx, { instance, version: next.version, expiresAt: new Date(next.expiresAt), signed, content: next, at: now });
    await saveCentreKeys(tx, instance, believedAfter([{ x, from: new Date(0).toISOString() }], next.centreKeys, x, now), now);
    await forgetDirectoryRefusal(tx, instance);
    await keepCentreKeyAct(work, tx, instance, { kind: "given", x, why });
    await work.announce(tx, { type: "exchange.centre-key-given", subject: newId(now), data: { instance, key: keyName(instance, x) } });
  });
  await exchange.directory.refresh();
}
