import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { judgeDirectory } from "../domain/directory.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { refuseOutsiders } from "../rights.ts";
import { findDirectory, keepDirectory, lockIssue } from "../store/directory.ts";
import { readSignedDirectory } from "../wire/directory-note.ts";
import { asDirectory } from "../wire/directory-shape.ts";

/** Takes a directory somebody brought, if the centre signed it and it is newer than the one held. @throws exchange/directory-… */
export async function takeDirectory(work: Work, exchange: Exchange, signed: string): Promise<"newer" | "same"> {
  await refuseOutsiders(work);
  const { instance, centre } = exchange.node;
  const next = await readSignedDirectory(signed, centre?.x ?? "");
  if (next === undefined) throw faults["directory-unsigned"]();
  if (next.instance !== instance) throw faults["directory-other-instance"]({ instance: next.instance });
  const judged = await work.transaction(async (tx) => {
    await lockIssue(tx);
    const now = work.clock.now();
    const verdict = judgeDirectory(asDirectory((await findDirectory(tx, instance))?.content), next, now);
    if (!verdict.ok) throw faults[verdict.why](verdict.about);
    if (verdict.value === "same") return verdict.value;
    const { version } = next;
    await keepDirectory(tx, { instance, version, expiresAt: new Date(next.expiresAt), signed, content: next, at: now });
    await work.announce(tx, { type: "exchange.directory-fetched", subject: newId(now), data: { instance, version } });
    return verdict.value;
  });
  await exchange.directory.refresh(work.db);
  return judged;
}
