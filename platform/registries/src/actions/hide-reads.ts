import { newId, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decideHiding } from "../domain/hiding.ts";
import { faults } from "../faults.ts";
import type { ReadRequest, RecordView } from "../record-view.ts";
import { officialWith } from "../rights.ts";
import { findHiddenBy, insertLonger, isDisclosed, listHiddenNow, sayHidden } from "../store/hiding.ts";
import { readRecords } from "./read-records.ts";

export interface Hiding {
  /** A code of `HIDING`. */
  readonly reason: string;
  readonly until: Date;
}

/**
 * Reads, and keeps the read from its person until that moment, for a reason the law knows and within its limit. It stands in the public log at once, is counted in
 * public at once, and opens by itself. Another node is not asked: there it would be seen.
 * @throws registries/not-yours, registries/unknown-hiding, registries/hiding-over, registries/hidden-too-long, and those of `readRecords`
 */
export async function readHidden(
  work: Work,
  request: ReadRequest,
  hiding: Hiding,
): Promise<{ readonly records: readonly RecordView[]; readonly accessIds: readonly bigint[] }> {
  const { officialId, agencyId } = await refuseHiding(work, hiding);
  return work.transaction(async (tx) => {
    const records = await hideWhile(work, request.registry, hiding, () => readRecords(work, { ...request, here: true }));
    return { records, accessIds: await listHiddenNow(tx, officialId, agencyId) };
  });
}

/** What is read within is hidden, and nothing after it. @throws as `readHidden` */
export async function hideWhile<T>(work: Work, registry: string, hiding: Hiding, read: () => Promise<T>): Promise<T> {
  const { agencyId } = await refuseHiding(work, hiding);
  const { reason, until } = hiding;
  return work.transaction(async (tx) => {
    await sayHidden(tx, reason, until);
    const found = await read();
    await sayHidden(tx);
    const data = { registry, reason, until: until.toISOString() };
    await work.announce(tx, { type: "registries.read-hidden", subject: newId(work.clock.now()), agencyId, data });
    return found;
  });
}

/** That more was asked for than the law allows stays in the log. @throws registries/not-yours, registries/unknown-hiding, registries/hiding-over, registries/hidden-too-long */
export async function refuseHiding(work: Work, { reason, until }: Hiding): Promise<Official> {
  const official = officialWith(work, "registries.hide");
  const now = work.clock.now();
  const decided = decideHiding(reason, now, now, until);
  if (!decided.ok) return refuse(work, official, decided.why, decided.about, { reason, until: until.toISOString() });
  return official;
}

/**
 * A later moment for a read this office hid. The limit runs from the read: beyond it nobody gets anything, and that it was asked for is logged. What its person has seen, or
 * is to see by the office's own word, is not hidden again.
 * @throws registries/not-yours, registries/not-found, registries/hidden-no-more, registries/unknown-hiding, registries/hiding-over, registries/hidden-too-long
 */
export async function hideLonger(
  work: Work,
  { accessId, until, words }: { readonly accessId: bigint; readonly until: Date; readonly words: string },
): Promise<void> {
  const official = officialWith(work, "registries.hide");
  const now = work.clock.now();
  const found = await work.transaction(async (tx) => {
    const hidden = await findHiddenBy(tx, accessId, official.agencyId);
    if (hidden === undefined) throw faults["not-found"]();
    if (hidden.until <= now || (await isDisclosed(tx, accessId))) throw faults["hidden-no-more"]();
    return hidden;
  });
  const decided = decideHiding(found.reason, found.at, now, until);
  const asked = { accessId: String(accessId), reason: found.reason, until: until.toISOString() };
  if (!decided.ok) return refuse(work, official, decided.why, decided.about, asked);
  await work.transaction(async (tx) => {
    const { officialId, agencyId } = official;
    const isNew = await insertLonger(tx, { accessId, until, at: now, officialId, agencyId, words: words.trim().slice(0, 2_000) });
    if (isNew) await work.announce(tx, { type: "registries.hidden-longer", subject: newId(now), agencyId, data: asked });
  });
}

/** What the law does not allow is refused, and that somebody asked for it stays in the log. */
async function refuse(
  work: Work,
  { agencyId }: Official,
  why: "unknown-hiding" | "hiding-over" | "hidden-too-long",
  about: Parameters<(typeof faults)["hidden-too-long"]>[0],
  asked: { readonly [name: string]: string },
): Promise<never> {
  const subject = newId(work.clock.now());
  await work.transaction((tx) => work.announce(tx, { type: "registries.hiding-refused", subject, agencyId, data: { ...asked, why } }));
  throw faults[why](about);
}
