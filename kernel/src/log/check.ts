import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { Db } from "../db/statement.ts";
import type { Work } from "../db/work.ts";
import { canonicalJson } from "../json.ts";
import {
  type CheckedRow,
  type Finding,
  listCheckedNodes,
  listCheckedRows,
  listCheckpoints,
  listUnloggedEvents,
  logEnds,
} from "./check-store.ts";
import { entryOf, eventForm, hashLeaf, hashNodes } from "./hash.ts";
import { logKey, logOrigin } from "./log-key.ts";
import { type Logged, loggedForm } from "./logged.ts";
import { checkpointText } from "./note.ts";
import { hashRanges } from "./proofs.ts";

/** Compares the numbers [from, to) with what they were when they were signed: thing, entry, leaf, tree, checkpoint. Changes nothing. */
export async function checkStretch(work: Work, logged: readonly Logged[], from: bigint, to: bigint): Promise<readonly Finding[]> {
  const rows = await listCheckedRows(work.db, from, to);
  return [
    ...rows.flatMap(checkLeaf),
    ...rows.flatMap(checkEvent),
    ...(await checkThings(work, logged, rows)),
    ...(await checkNodes(work.db, from, to)),
    ...(await checkCheckpoints(work.db, from, to)),
  ];
}

/** What shows only over the whole: events past the log, a newest checkpoint that is gone. */
export async function checkEnds(db: Db): Promise<readonly Finding[]> {
  const { leaves, size } = await logEnds(db);
  const unlogged = await listUnloggedEvents(db);
  return [
    ...(size < leaves ? [{ kind: "checkpoint-gone", number: leaves } as const] : []),
    ...unlogged.map(
      ({ at, type }, index): Finding => ({ kind: "event-not-logged", number: BigInt(-1 - index), happenedAt: at, what: type }),
    ),
  ];
}

function finding(kind: Finding["kind"], { number, at, signed_at, type, source }: CheckedRow): Finding {
  const happenedAt = at ?? signed_at;
  const what = source ?? type;
  return { kind, number, ...(happenedAt !== null && { happenedAt }), ...(what !== null && { what }) };
}

function checkLeaf(row: CheckedRow): readonly Finding[] {
  const { hash, node, entry } = row;
  if (hash === null) return [finding("leaf-gone", row)];
  const agrees = node?.equals(hash) === true && (entry === null || hashLeaf(entry).equals(hash));
  return agrees ? [] : [finding("leaf-changed", row)];
}

function checkEvent(row: CheckedRow): readonly Finding[] {
  const { key, at, type, subject, actor, data, hash, entry, source } = row;
  if (key === null || source !== null) return [];
  if (at === null || type === null || subject === null || actor === null || data === null) return [finding("event-gone", row)];
  const form = eventForm({ key, at, type, subject, agency_id: row.agency_id, actor, data });
  // Leaves of before entries were kept hash the event itself.
  const agrees = entry === null ? hash?.equals(hashLeaf(Buffer.from(canonicalJson(form)))) : entry.equals(entryOf(form));
  return agrees ? [] : [finding("event-changed", row)];
}

async function checkThings(work: Work, logged: readonly Logged[], rows: readonly CheckedRow[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { source, read } of logged) {
    const mine = rows.filter((row) => row.source === source);
    const things =
      mine.length === 0
        ? new Map()
        : await read(
            work,
            mine.flatMap(({ reference }) => reference ?? []),
          );
    for (const row of mine) {
      const thing = things.get(row.reference ?? -1n);
      if (thing === undefined) found.push(finding("thing-gone", row));
      else if (row.entry?.equals(entryOf(loggedForm(source, row.key ?? "", thing))) !== true) found.push(finding("thing-changed", row));
    }
  }
  return found;
}

async function checkNodes(db: Db, from: bigint, to: bigint): Promise<readonly Finding[]> {
  const nodes = await listCheckedNodes(db, from, to);
  return nodes
    .filter(({ hash, left, right }) => hash === null || left === null || right === null || !hash.equals(hashNodes(left, right)))
    .map(({ level, index }): Finding => ({ kind: "node-changed", number: (index + 1n) * (1n << BigInt(level)) - 1n }));
}

async function checkCheckpoints(db: Db, from: bigint, to: bigint): Promise<readonly Finding[]> {
  const origin = await logOrigin(db);
  const key = createPublicKey(await logKey(db));
  const found: Finding[] = [];
  for (const checkpoint of await listCheckpoints(db, from, to)) {
    const root = await hashRanges(db, [{ from: 0n, to: checkpoint.size }]).then(
      ([hash]) => hash,
      () => undefined,
    );
    const text = checkpointText(origin, checkpoint.size, checkpoint.root);
    const agrees =
      root?.equals(checkpoint.root) === true &&
      checkpoint.signed.startsWith(`${text}\n— ${origin} `) &&
      isSigned(text, checkpoint.signed, key);
    if (!agrees) found.push({ kind: "checkpoint-changed", number: checkpoint.size, happenedAt: checkpoint.at });
  }
  return found;
}

function isSigned(text: string, signed: string, key: KeyObject): boolean {
  const signature = Buffer.from(signed.trim().split(" ").at(-1) ?? "", "base64").subarray(4);
  return signature.length === 64 && verify(null, Buffer.from(text), key, signature);
}
