import { type Db, statement, type Tx } from "../db/statement.ts";
import type { Work } from "../db/work.ts";
import { newId } from "../id.ts";
import type { JsonObject } from "../json.ts";
import { entryOf, hashLeaf } from "./hash.ts";

/** What a room keeps that stands in the audit log though it is no event. */
export interface Logged {
  /** `room.thing`. */
  readonly source: string;
  /** Puts into the log what is not in it yet; returns how many. Called again and again, some times a second. */
  append(work: Work): Promise<number>;
  /** The things as they stand now, by their numbers: what is no longer there is left out. */
  read(work: Work, references: readonly bigint[]): Promise<ReadonlyMap<bigint, JsonObject>>;
}

export interface ToLog {
  /** The room's own number of the thing. */
  readonly reference: bigint;
  /** The person concerned. */
  readonly about?: string;
  readonly thing: JsonObject;
}

const insert = statement(
  "kernel.append_leaves",
  `insert into kernel.audit_leaf (event_key, source, reference, about, entry, hash)
   select key, $1, reference, about, entry, hash from unnest($2::uuid[], $3::int8[], $4::uuid[], $5::bytea[], $6::bytea[]) as l(key, reference, about, entry, hash)
   on conflict (source, reference) where source is not null do nothing`,
);

/** Puts things into the log; one that is there already stays as it is. */
export async function appendToLog(tx: Tx, source: string, at: Date, things: readonly ToLog[]): Promise<void> {
  const leaves = things.map(({ reference, about, thing }) => {
    const key = newId(at);
    const entry = entryOf(loggedForm(source, key, thing));
    return { key, reference, about: about ?? null, entry, hash: hashLeaf(entry) };
  });
  await insert.run(tx, [
    source,
    leaves.map(({ key }) => key),
    leaves.map(({ reference }) => reference),
    leaves.map(({ about }) => about),
    leaves.map(({ entry }) => entry),
    leaves.map(({ hash }) => hash),
  ]);
}

/** What is hashed of a thing: with the leaf's own key, whose chance keeps others from guessing what it was. */
export function loggedForm(source: string, key: string, thing: JsonObject): JsonObject {
  return { ...thing, key, source };
}

/** A thing's leaf: its place once it is numbered. */
export interface LeafOfThing {
  readonly key: string;
  readonly reference: bigint;
  readonly number: bigint | null;
  readonly entry: Buffer;
}

const about = statement<LeafOfThing>(
  "kernel.leaves_about",
  `select event_key as key, reference, number, entry from kernel.audit_leaf
    where about = $1 and source = $2 order by kernel.audit_leaf.reference desc limit $3`,
);

/** The newest leaves about a person. */
export function listLeavesAbout(db: Db, personId: string, source: string, limit = 1_000): Promise<readonly LeafOfThing[]> {
  return about.all(db, [personId, source, limit]);
}

/** Whether a thing is what was logged. */
export function isAsLogged(source: string, leaf: Pick<LeafOfThing, "key" | "entry">, thing: JsonObject): boolean {
  return entryOf(loggedForm(source, leaf.key, thing)).equals(leaf.entry);
}
