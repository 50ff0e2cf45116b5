import type { Work } from "@motlan/kernel/db";
import { isAsLogged, listLeavesAbout, receiptOfThing } from "@motlan/kernel/log";
import { ACCESS_SOURCE, loggedAccess } from "../domain/logged-access.ts";
import { faults } from "../faults.ts";
import { findAccessOf } from "../store/accesses.ts";
import { listAccessesById } from "../store/kept-accesses.ts";

/**
 * The receipt of one read of the signed-in person's data: that it stands in the public log. Nothing where it is not in it yet (a second), or was kept before reads were.
 * @throws registries/not-yours
 */
export function proveMyAccess(work: Work, { accessId }: { readonly accessId: bigint }): Promise<string | undefined> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    // What is hidden has no receipt either.
    if ((await findAccessOf(tx, actor.personId, accessId, work.clock.now())) === undefined) throw faults["not-yours"]();
    const [kept] = await listAccessesById(tx, [accessId]);
    if (kept === undefined || kept.personId !== actor.personId) throw faults["not-yours"]();
    return receiptOfThing(tx, ACCESS_SOURCE, accessId, loggedAccess(kept));
  });
}

/** What the signed log knows of reads of a person's data and the book of reads says no longer, or says otherwise. */
export interface MyLogState {
  /** Numbers in the public log of reads whose entry is gone. */
  readonly gone: readonly bigint[];
  /** Entries that are not what was logged, with their numbers in it. -1 where there is none yet. */
  readonly changed: readonly { readonly accessId: string; readonly number: bigint }[];
}

/**
 * Compares the newest thousand reads of one's data with the signed log.
 * @throws registries/not-yours
 */
export function checkMyAccesses(work: Work): Promise<MyLogState> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    const leaves = await listLeavesAbout(tx, actor.personId, ACCESS_SOURCE);
    const kept = await listAccessesById(
      tx,
      leaves.map(({ reference }) => reference),
    );
    const byId = new Map(kept.map((one) => [one.id, one]));
    const gone: bigint[] = [];
    const changed: { accessId: string; number: bigint }[] = [];
    for (const leaf of leaves) {
      const entry = byId.get(leaf.reference);
      if (entry === undefined) gone.push(leaf.number ?? -1n);
      else if (!isAsLogged(ACCESS_SOURCE, leaf, loggedAccess(entry)))
        changed.push({ accessId: String(leaf.reference), number: leaf.number ?? -1n });
    }
    return { gone, changed };
  });
}
