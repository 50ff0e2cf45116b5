import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { DirectoryKey } from "../domain/directory.ts";

export interface KeptDirectory {
  readonly version: number;
  readonly signed: string;
  readonly content: unknown;
}

const newest = statement<KeptDirectory>(
  "exchange.newest_directory",
  "select version, signed, content from exchange.directory where instance = $1 order by version desc limit 1",
);
const newestMark = statement<{ mark: string }>(
  "exchange.newest_mark",
  "select version || ' ' || kept_at as mark from exchange.directory where instance = $1 order by version desc limit 1",
);
const drop = statement("exchange.drop_directories", "delete from exchange.directory where instance = $1");
const keep = statement(
  "exchange.keep_directory",
  `insert into exchange.directory (instance, version, expires_at, signed, content, kept_at) values ($1, $2, $3, $4, $5::jsonb, $6)
   on conflict (instance, version) do nothing`,
);
const lockIssuing = statement("exchange.lock_issuing", "select pg_advisory_xact_lock(hashtextextended('exchange.issue', 0))");

/** One issue at a time, so that versions count up. */
export async function lockIssue(tx: Tx): Promise<void> {
  await lockIssuing.run(tx);
}

export function findDirectory(db: Db, instance: string): Promise<KeptDirectory | undefined> {
  return newest.find(db, [instance]);
}

/** What tells the newest from any other: after the centre's key was given by hand a version may come again. */
export async function findDirectoryMark(db: Db, instance: string): Promise<string | undefined> {
  return (await newestMark.find(db, [instance]))?.mark;
}

/** Forgets them all. */
export async function dropDirectories(tx: Tx, instance: string): Promise<void> {
  await drop.run(tx, [instance]);
}

export interface NewDirectory {
  readonly instance: string;
  readonly version: number;
  readonly expiresAt: Date;
  readonly signed: string;
  readonly content: object;
  readonly at: Date;
}

export async function keepDirectory(tx: Tx, { instance, version, expiresAt, signed, content, at }: NewDirectory): Promise<void> {
  await keep.run(tx, [instance, version, expiresAt, signed, content, at]);
}

export interface ListedNode {
  readonly id: string;
  readonly title: Text;
  readonly url: string;
  readonly certificates: readonly string[];
  readonly keys: readonly DirectoryKey[];
}

export interface ListedName {
  readonly name: string;
  readonly kind: "member" | "subsystem" | "group";
  readonly title: Text;
  readonly nodeId: string | null;
  readonly names: readonly string[];
}

const putNode = statement(
  "exchange.put_node",
  `insert into exchange.listed_node (id, title, url, certificates, keys) values ($1, $2::jsonb, $3, $4, $5::jsonb)
   on conflict (id) do update set title = excluded.title, url = excluded.url, certificates = excluded.certificates, keys = excluded.keys,
     removed_at = null, removed_reason = null, removed_by = null`,
);
const putName = statement(
  "exchange.put_name",
  `insert into exchange.listed_name (name, kind, title, node_id, names) values ($1, $2, $3::jsonb, $4, $5)
   on conflict (name) do update set kind = excluded.kind, title = excluded.title, node_id = excluded.node_id, names = excluded.names`,
);
const nodes = statement<ListedNode>(
  "exchange.listed_nodes",
  "select id, title, url, certificates, keys from exchange.listed_node where removed_at is null order by id",
);
const names = statement<ListedName>(
  "exchange.listed_names",
  `select name, kind, title, node_id as "nodeId", names from exchange.listed_name
    where node_id is null or exists (select from exchange.listed_node n where n.id = node_id and n.removed_at is null) order by name`,
);

const listedOne = statement<ListedNode & { readonly removedAt: Date | null }>(
  "exchange.find_listed",
  `select id, title, url, certificates, keys, removed_at as "removedAt" from exchange.listed_node where id = $1 for update`,
);
const remove = statement(
  "exchange.remove_node",
  "update exchange.listed_node set removed_at = $2, removed_reason = $3, removed_by = $4::jsonb where id = $1",
);
const trim = statement("exchange.trim_node", "update exchange.listed_node set certificates = $2, keys = $3::jsonb where id = $1");
const addRevoked = statement(
  "exchange.add_revoked",
  `insert into exchange.revoked (value, kind, node_id, reason, by, at) values ($1, $2, $3, $4, $5::jsonb, $6) on conflict (value) do nothing`,
);
const revoked = statement<RevokedRow>(
  "exchange.revoked_since",
  `select value, kind, node_id as node, at from exchange.revoked where at >= $1 order by at`,
);
const revokedOf = statement<{ value: string }>("exchange.revoked_of", "select value from exchange.revoked where value = any ($1)");

export interface RevokedRow {
  /** The certificate (DER, base64) or the key's name. */
  readonly value: string;
  readonly kind: "certificate" | "key";
  readonly node: string;
  readonly at: Date;
}

/** A node as the centre has it, taken out or not; locked. */
export function findListed(tx: Tx, id: string): Promise<(ListedNode & { readonly removedAt: Date | null }) | undefined> {
  return listedOne.find(tx, [id]);
}

export interface Decided {
  readonly reason: string;
  readonly at: Date;
  readonly by: object;
}

export async function markRemoved(tx: Tx, id: string, { reason, at, by }: Decided): Promise<void> {
  await remove.run(tx, [id, at, reason, JSON.stringify(by)]);
}

/** Leaves a node as it is but for its certificates and keys. */
export async function trimNode(tx: Tx, { id, certificates, keys }: Pick<ListedNode, "id" | "certificates" | "keys">): Promise<void> {
  await trim.run(tx, [id, certificates, JSON.stringify(keys)]);
}

export async function putRevoked(tx: Tx, { value, kind, node, reason, at, by }: Omit<RevokedRow, "at"> & Decided): Promise<void> {
  await addRevoked.run(tx, [value, kind, node, reason, JSON.stringify(by), at]);
}

export function listRevoked(db: Db, since: Date): Promise<RevokedRow[]> {
  return revoked.all(db, [since]);
}

/** Those of these that were revoked. */
export async function findRevoked(db: Db, values: readonly string[]): Promise<readonly string[]> {
  return (await revokedOf.all(db, [values])).map(({ value }) => value);
}

export async function saveNode(tx: Tx, { id, title, url, certificates, keys }: ListedNode): Promise<void> {
  await putNode.run(tx, [id, title, url, certificates, JSON.stringify(keys)]);
}

export async function saveName(tx: Tx, { name, kind, title, nodeId, names: inside }: ListedName): Promise<void> {
  await putName.run(tx, [name, kind, title, nodeId, inside]);
}

export function listNodes(db: Db): Promise<ListedNode[]> {
  return nodes.all(db);
}

export function listNames(db: Db): Promise<ListedName[]> {
  return names.all(db);
}
