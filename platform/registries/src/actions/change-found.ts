import { isId, type JsonObject, localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { textOf, valueAt } from "../domain/fields.ts";
import { mergeValues } from "../domain/merge.ts";
import { conditionsIn, decideQuery } from "../domain/query.ts";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import { listKeptIds } from "../store/history.ts";
import { keeping } from "../store/keeping.ts";
import { lockRecords } from "../store/merges.ts";
import { claimRequest, type HeldRequest, holdRequest, keepChanged, type Recorded } from "../store/requests.ts";
import { amendRecord } from "./amend-record.ts";
import { endRecord } from "./end-record.ts";
import { getRegistry } from "./prepare-record.ts";
import { KEEPING, readHistory } from "./read-history.ts";
import { registerRecord } from "./register-record.ts";
import { requestHash } from "./request-hash.ts";

/** A record that the official's own agency keeps, as it stands today. */
export interface KeptRecord {
  readonly recordId: string;
  readonly values: JsonObject;
}

export interface ChangeInput {
  readonly registry: string;
  /** Of a record that is made, in registries of several kinds. */
  readonly kind?: string | undefined;
  /** What stands in the record wanted; left out, the key that `write` says. */
  readonly content?: JsonObject | undefined;
  /** What changes in it, as a merge patch. */
  readonly write: JsonObject;
  readonly reason: string;
  /** Said twice, done once. */
  readonly requestKey: string;
}

/** So many records are changed by one request at most. */
export const MOST_CHANGED = 100;

/**
 * Changes the one record of the official's agency in which that stands, from today on.
 * @throws registries/not-found, registries/unknown-field, registries/no-finder, registries/bad-question, and those of `amendRecord`
 */
export function changeFound(work: Work, input: ChangeInput): Promise<KeptRecord> {
  return once(work, { act: "change-found", ...asked(input) }, input.requestKey, async (tx, requestKey) => {
    const [record] = await findKept(work, tx, input);
    if (record === undefined) throw faults["not-found"]();
    return change(work, record, input, requestKey);
  });
}

/**
 * Changes every one of them, all or none, and says how many; asked again with the same key, the same number.
 * @throws registries/too-many, registries/key-reused, and those of `changeFound`
 */
export function changeAllFound(work: Work, input: ChangeInput): Promise<number> {
  return work.transaction(async (tx) => {
    officialWith(work, "registries.read");
    const [key, hash] = [input.requestKey, requestHash({ act: "change-all-found", ...asked(input) })];
    const before = await holdSame(tx, key, hash);
    if (before?.changed != null) return before.changed;
    const records = await findKept(work, tx, input);
    for (const record of records) await change(work, record, input, `${key}:${record.recordId}`);
    if (!(await keepChanged(tx, { key, hash, id: newId(work.clock.now()), changed: records.length }))) throw faults["key-reused"]();
    return records.length;
  });
}

/** Changes the one in which that stands; where there is none, records it. */
export function changeOrRegister(work: Work, input: ChangeInput): Promise<KeptRecord> {
  return once(work, { act: "change-or-register", ...asked(input) }, input.requestKey, async (tx, requestKey) => {
    const [record] = await findKept(work, tx, input);
    return record === undefined
      ? registerOwn(work, { ...input, values: input.write, requestKey })
      : change(work, record, input, requestKey);
  });
}

/** Records for the official's own agency, from today on. */
export async function registerOwn(
  work: Work,
  { registry, kind, values, reason, requestKey }: Omit<ChangeInput, "content" | "write"> & { readonly values: JsonObject },
): Promise<Done> {
  const { agencyId } = officialWith(work, "registries.read");
  const validFrom = localDateOf(work.clock.now());
  const facts = { registry, values, validFrom, reason, requestKey, agencyId, ...(kind !== undefined && { kind }) };
  return { ...(await registerRecord(work, facts)), values };
}

/** Ends the record with that key, or that id, of the official's agency today. @throws registries/not-found, and those of `endRecord` */
export function endFound(
  work: Work,
  {
    registry,
    key,
    reason,
    requestKey,
  }: { readonly registry: string; readonly key: string; readonly reason: string; readonly requestKey: string },
): Promise<void> {
  return once(work, { act: "end-found", registry, key }, requestKey, async (tx, innerKey) => {
    const { declaration } = await getRegistry(tx, registry);
    const { agencyId } = officialWith(work, "registries.read");
    const by = isId(key) ? "id" : declaration.key.name;
    const ids = await keeping(tx, () => listKeptIds(tx, { registry, by, value: key, agencyId, limit: MOST_CHANGED }));
    const standing = await standingOf(work, tx, ids);
    const [record] = by === "id" ? standing : standing.filter(({ values }) => textOf(valueAt(values, declaration.key.path)) === key);
    if (record === undefined) throw faults["not-found"]();
    const ended = { recordId: record.recordId, from: localDateOf(work.clock.now()), reason, requestKey: innerKey };
    return { ...record, ...(await endRecord(work, ended)) };
  }).then(() => undefined);
}

interface Done extends KeptRecord, Recorded {}

function asked({ registry, kind, content, write }: ChangeInput): JsonObject {
  return { registry, kind, ...(content !== undefined && { content }), write };
}

/**
 * One act under one key: asked again it gives what came of it, and the key is no other request's. What the act does by its own keys stands under this one.
 * @throws registries/key-reused
 */
function once(work: Work, request: JsonObject, requestKey: string, act: (tx: Tx, innerKey: string) => Promise<Done>): Promise<KeptRecord> {
  return work.transaction(async (tx) => {
    const hash = requestHash(request);
    const before = await holdSame(tx, requestKey, hash);
    const [stands] = before === undefined ? [] : await standingOf(work, tx, [before.recordId]);
    if (before !== undefined) return stands ?? { recordId: before.recordId, values: {} };
    const done = await act(tx, `${requestKey}:act`);
    await claimRequest(tx, requestKey, hash, done);
    return done;
  });
}

/** What that very request led to before. @throws registries/key-reused */
async function holdSame(tx: Tx, key: string, hash: string): Promise<HeldRequest | undefined> {
  const before = await holdRequest(tx, key);
  if (before !== undefined && before.hash !== hash) throw faults["key-reused"]();
  return before;
}

async function change(work: Work, { recordId, values }: KeptRecord, { write, reason }: ChangeInput, requestKey: string): Promise<Done> {
  const amended = await amendRecord(work, { recordId, values: write, validFrom: localDateOf(work.clock.now()), reason, requestKey });
  return { ...amended, values: mergeValues(values, write) };
}

async function findKept(work: Work, tx: Tx, { registry, content, write }: ChangeInput): Promise<readonly KeptRecord[]> {
  const { agencyId } = officialWith(work, "registries.read");
  const { declaration } = await getRegistry(tx, registry);
  const conditions = content === undefined ? keyIn(declaration.key.path, write) : conditionsIn(content);
  if (conditions === undefined) throw faults["unknown-field"]({ field: "[]" });
  const decided = decideQuery(declaration, conditions, () => true);
  if (!decided.ok) throw faults[decided.why](decided.about);
  const { names, value } = decided.value;
  const kept = { registry, by: names[0] ?? "", value, agencyId, limit: MOST_CHANGED + 1 };
  const ids = await keeping(tx, () => listKeptIds(tx, kept));
  if (ids.length > MOST_CHANGED) throw faults["too-many"]({ most: MOST_CHANGED });
  return (await standingOf(work, tx, ids)).filter(({ values }) =>
    [...conditions].every(([path, said]) => textOf(valueAt(values, path)) === said),
  );
}

/** @throws registries/bad-question */
function keyIn(path: string, write: JsonObject): ReadonlyMap<string, string | null> {
  const key = textOf(valueAt(write, path));
  if (key === null) throw faults["bad-question"]({ where: "query.content" });
  return new Map([[path, key]]);
}

/** Those that hold today, once whoever is writing them is done: what is then read stays so until the act is over. Reading them for keeping leaves its entries. */
async function standingOf(work: Work, tx: Tx, ids: readonly string[]): Promise<readonly KeptRecord[]> {
  await lockRecords(tx, ids);
  const today = localDateOf(work.clock.now());
  const found: KeptRecord[] = [];
  for (const recordId of ids) {
    const { versions } = await readHistory(work, { recordId, purpose: KEEPING });
    const held = versions.find(
      ({ recordedTo, validFrom, validTo }) => recordedTo === undefined && validFrom <= today && (validTo === undefined || validTo > today),
    );
    if (held !== undefined) found.push({ recordId, values: held.values });
  }
  return found;
}
