import { type Db, statement } from "../db/statement.ts";

export interface Checkpoint {
  readonly size: bigint;
  readonly root: Buffer;
  readonly signed: string;
  readonly at: Date;
}

const latest = statement<Checkpoint>(
  "kernel.latest_checkpoint",
  "select size, root, signed, at from kernel.checkpoint order by kernel.checkpoint.size desc limit 1",
);

/** The newest signed tree head, if anything was logged yet. */
export function latestCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  return latest.find(db);
}

const nodes = statement<{ hash: Buffer }>(
  "kernel.audit_nodes_in_row",
  "select hash from kernel.audit_node where level = $1 and index >= $2 and index < $3 order by kernel.audit_node.index",
);

/** Nodes side by side at one level of the binary tree, as many as there are. */
export async function listNodes(db: Db, level: number, from: bigint, count: number): Promise<Buffer[]> {
  return (await nodes.all(db, [level, from, from + BigInt(count)])).map(({ hash }) => hash);
}

const entries = statement<{ entry: Buffer | null }>(
  "kernel.log_entries_in_row",
  "select entry from kernel.audit_leaf where number >= $1 and number < $2 order by number",
);

/** The public entries from a number on; those of before entries were kept are left out. */
export async function listEntries(db: Db, from: bigint, count: number): Promise<Buffer[]> {
  return (await entries.all(db, [from, from + BigInt(count)])).flatMap(({ entry }) => entry ?? []);
}
