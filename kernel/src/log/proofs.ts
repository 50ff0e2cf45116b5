import type { EventRow } from "../db/events.ts";
import { type Db, statement } from "../db/statement.ts";
import { canonicalJson, type JsonObject } from "../json.ts";
import { eventForm, hashNodes } from "./hash.ts";
import { type Checkpoint, latestCheckpoint } from "./log-store.ts";
import { loggedForm } from "./logged.ts";
import { consistencyRanges, inclusionRanges, nodesOf, type Range } from "./ranges.ts";
import { RECEIPT_HEAD } from "./verify/receipts.ts";
import { listCosignatures } from "./witness-store.ts";

const named = statement<{ level: number; index: bigint; hash: Buffer }>(
  "kernel.audit_nodes_named",
  `select n.level, n.index, n.hash from unnest($1::int[], $2::int8[]) as w(level, index) join kernel.audit_node n on n.level = w.level and n.index = w.index`,
);

/** The tree hashes of stretches, in their order, in one look. */
export async function hashRanges(db: Db, ranges: readonly Range[]): Promise<readonly Buffer[]> {
  const wanted = ranges.map(nodesOf);
  const names = wanted.flat();
  const rows = names.length === 0 ? [] : await named.all(db, [names.map(({ level }) => level), names.map(({ index }) => index)]);
  const hashes = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return wanted.map((nodes) => {
    const [last, ...before] = nodes.map(({ level, index }) => hashes.get(`${level}/${index}`) ?? missing()).reverse();
    return before.reduce((right, left) => hashNodes(left, right), last ?? missing());
  });
}

function missing(): never {
  throw new Error("the audit log lacks a node of its tree: see motlan verify --database");
}

const lines = (hashes: readonly Buffer[]) => hashes.map((hash) => `${hash.toString("base64")}\n`).join("");

/** The log's newest checkpoint with the proof that it begins with the first `old` leaves, as a witness is asked (C2SP tlog-witness). */
export async function consistencyFile(db: Db, old: bigint): Promise<string | undefined> {
  const checkpoint = await latestCheckpoint(db);
  if (checkpoint === undefined || old > checkpoint.size) return undefined;
  return `old ${old}\n${lines(await hashRanges(db, consistencyRanges(old, checkpoint.size)))}\n${checkpoint.signed}`;
}

const newestCosigned = statement<Checkpoint>(
  "kernel.newest_cosigned",
  `select size, root, signed, at from kernel.checkpoint c
    where size > $1 and exists (select from kernel.cosignature w where w.size = c.size) order by c.size desc limit 1`,
);

interface Leaf {
  readonly key: string;
  readonly number: bigint | null;
  readonly entry: Buffer | null;
}

const ofEvent = statement<Leaf>(
  "kernel.leaf_of_event",
  "select event_key as key, number, entry from kernel.audit_leaf where event_key = $1",
);
const ofThing = statement<Leaf>(
  "kernel.leaf_of_thing",
  "select event_key as key, number, entry from kernel.audit_leaf where source = $1 and reference = $2",
);

/**
 * The receipt of an act (C2SP tlog-proof): what it was, where it stands, and the proof that the newest checkpoint covers it. Nothing where it is not in the log, or not
 * yet: leaves are numbered within a second of the act.
 */
export async function receiptOfEvent(db: Db, event: EventRow): Promise<string | undefined> {
  const leaf = await ofEvent.find(db, [event.key]);
  return leaf === undefined ? undefined : prove(db, leaf, eventForm(event));
}

/** As `receiptOfEvent`, of what a room keeps in the log beside events. */
export async function receiptOfThing(db: Db, source: string, reference: bigint, thing: JsonObject): Promise<string | undefined> {
  const leaf = await ofThing.find(db, [source, reference]);
  return leaf === undefined ? undefined : prove(db, leaf, loggedForm(source, leaf.key, thing));
}

/** A checkpoint with the lines of the witnesses that have signed it. */
export async function cosignedNote(db: Db, { size, signed }: Pick<Checkpoint, "size" | "signed">): Promise<string> {
  return signed + (await listCosignatures(db, size)).join("");
}

async function prove(db: Db, { number, entry }: Leaf, logged: JsonObject): Promise<string | undefined> {
  if (entry === null || number === null) return undefined;
  // One that others have signed too is worth more than the newest.
  const checkpoint = (await newestCosigned.find(db, [number])) ?? (await latestCheckpoint(db));
  if (checkpoint === undefined || number >= checkpoint.size) return undefined;
  const proof = lines(await hashRanges(db, inclusionRanges(number, checkpoint.size)));
  const extra = Buffer.from(canonicalJson(logged)).toString("base64");
  return `${RECEIPT_HEAD}\nextra ${extra}\nindex ${number}\n${proof}\n${await cosignedNote(db, checkpoint)}`;
}
