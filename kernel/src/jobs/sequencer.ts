import type { Pool } from "../db/connect.ts";
import { type Db, statement, type Tx } from "../db/statement.ts";
import { startWork } from "../db/work.ts";
import { hashNodes } from "../log/hash.ts";
import { logKey, logOrigin } from "../log/log-key.ts";
import { checkpointText, signNote } from "../log/note.ts";
import type { Clock } from "../time.ts";

const BATCH = 5_000;
/** One sequencer at a time in the whole cluster: leaves get their numbers without a gap. */
const LOCK_KEY = 4_207_943;

const tryLock = statement<{ locked: boolean }>("kernel.sequencer_lock", "select pg_try_advisory_xact_lock($1) as locked");
const lastSize = statement<{ size: bigint }>(
  "kernel.last_checkpoint",
  "select coalesce(max(size), 0)::int8 as size from kernel.checkpoint",
);
const waiting = statement<{ event_key: string; hash: Buffer }>(
  "kernel.waiting_leaves",
  `select event_key, hash from kernel.audit_leaf
    where number is null and tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx, event_key limit $1`,
);
const numberLeaves = statement(
  "kernel.number_leaves",
  "update kernel.audit_leaf l set number = n.number from unnest($1::uuid[], $2::int8[]) as n(event_key, number) where l.event_key = n.event_key",
);
const nodeAt = statement<{ hash: Buffer }>("kernel.audit_node", "select hash from kernel.audit_node where level = $1 and index = $2");
const addNodes = statement(
  "kernel.add_audit_nodes",
  "insert into kernel.audit_node (level, index, hash) select * from unnest($1::int[], $2::int8[], $3::bytea[])",
);
const addCheckpoint = statement("kernel.add_checkpoint", "insert into kernel.checkpoint (size, root, signed, at) values ($1, $2, $3, $4)");

/**
 * Numbers the leaves of committed acts and signs a checkpoint over them (RFC 6962 tree, C2SP checkpoint text). Returns how many it numbered.
 * Only complete subtrees are stored, each once: a batch costs one node a leaf or less.
 */
export function sequenceLeaves(pool: Pool, clock: Clock): Promise<number> {
  const work = startWork({ pool, clock, actor: { kind: "system", name: "kernel.sequencer" } });
  return work.transaction(async (tx) => {
    if (!(await tryLock.one(tx, [LOCK_KEY])).locked) return 0;
    const leaves = await waiting.all(tx, [BATCH]);
    if (leaves.length === 0) return 0;
    const { size } = await lastSize.one(tx);
    await numberLeaves.run(tx, [leaves.map((leaf) => leaf.event_key), leaves.map((_, index) => size + BigInt(index))]);
    const grown = await growTree(
      tx,
      size,
      leaves.map((leaf) => leaf.hash),
    );
    const origin = await logOrigin(tx);
    const note = signNote(origin, checkpointText(origin, grown.size, grown.root), await logKey(tx));
    await addCheckpoint.run(tx, [grown.size, grown.root, note, clock.now()]);
    return leaves.length;
  });
}

async function growTree(tx: Tx, from: bigint, hashes: readonly Buffer[]): Promise<{ readonly size: bigint; readonly root: Buffer }> {
  const edge = await readEdge(tx, from);
  const made: { level: number; index: bigint; hash: Buffer }[] = [];
  let size = from;
  for (const hash of hashes) {
    let node = { level: 0, index: size, hash };
    made.push(node);
    // An odd index has its left sibling on the edge: the two close a subtree one level up.
    for (let left = edge.get(node.level); node.index % 2n === 1n && left !== undefined; left = edge.get(node.level)) {
      edge.delete(node.level);
      node = { level: node.level + 1, index: node.index / 2n, hash: hashNodes(left, node.hash) };
      made.push(node);
    }
    edge.set(node.level, node.hash);
    size += 1n;
  }
  await addNodes.run(tx, [made.map((node) => node.level), made.map((node) => node.index), made.map((node) => node.hash)]);
  const [first, ...rest] = [...edge.entries()].sort(([a], [b]) => a - b).map(([, hash]) => hash);
  if (first === undefined) throw new Error("an audit tree without a leaf has no root");
  return { size, root: rest.reduce((right, left) => hashNodes(left, right), first) };
}

/** The complete subtrees that end at `size`, by level: one for each bit set in it. */
async function readEdge(db: Db, size: bigint): Promise<Map<number, Buffer>> {
  const edge = new Map<number, Buffer>();
  for (let level = 0; 1n << BigInt(level) <= size; level += 1) {
    if ((size >> BigInt(level)) % 2n === 0n) continue;
    edge.set(level, (await nodeAt.one(db, [level, (size >> BigInt(level)) - 1n])).hash);
  }
  return edge;
}
