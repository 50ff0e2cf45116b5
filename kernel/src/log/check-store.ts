import { type Db, statement, type Tx } from "../db/statement.ts";
import type { JsonObject } from "../json.ts";

/** One number of the log with everything that should agree about it; absent is null. */
export interface CheckedRow {
  readonly number: bigint;
  readonly key: string | null;
  readonly entry: Buffer | null;
  readonly hash: Buffer | null;
  readonly source: string | null;
  readonly reference: bigint | null;
  readonly node: Buffer | null;
  readonly at: Date | null;
  readonly type: string | null;
  readonly subject: string | null;
  readonly agency_id: string | null;
  readonly actor: { readonly [name: string]: string } | null;
  readonly data: JsonObject | null;
  /** When the number was signed for, at the latest: what is gone happened shortly before. */
  readonly signed_at: Date | null;
}

const rows = statement<CheckedRow>(
  "kernel.log_rows",
  `select n.number, l.event_key as key, l.entry, l.hash, l.source, l.reference, t.hash as node,
          e.at, e.type, e.subject, e.agency_id, e.actor, e.data,
          (select c.at from kernel.checkpoint c where c.size > n.number order by c.size limit 1) as signed_at
     from generate_series($1::int8, $2::int8 - 1) as n(number)
     left join kernel.audit_leaf l on l.number = n.number
     left join kernel.audit_node t on t.level = 0 and t.index = n.number
     left join kernel.event e on e.key = l.event_key and l.source is null
    order by n.number`,
);

export function listCheckedRows(db: Db, from: bigint, to: bigint): Promise<CheckedRow[]> {
  return rows.all(db, [from, to]);
}

export interface CheckedNode {
  readonly level: number;
  readonly index: bigint;
  readonly hash: Buffer | null;
  readonly left: Buffer | null;
  readonly right: Buffer | null;
}

const nodes = statement<CheckedNode>(
  "kernel.log_nodes",
  `select w.level, w.index, n.hash, a.hash as left, b.hash as right
     from generate_series(1, 62) as l(level)
     cross join lateral generate_series($1::int8 >> l.level, ($2::int8 >> l.level) - 1) as i(index)
     cross join lateral (select l.level, i.index) as w(level, index)
     left join kernel.audit_node n on n.level = w.level and n.index = w.index
     left join kernel.audit_node a on a.level = w.level - 1 and a.index = w.index * 2
     left join kernel.audit_node b on b.level = w.level - 1 and b.index = w.index * 2 + 1`,
);

/** The inner nodes whose subtree ends in a stretch, with what they are made of. */
export function listCheckedNodes(db: Db, from: bigint, to: bigint): Promise<CheckedNode[]> {
  return nodes.all(db, [from, to]);
}

const checkpoints = statement<{ size: bigint; root: Buffer; signed: string; at: Date }>(
  "kernel.log_checkpoints",
  "select size, root, signed, at from kernel.checkpoint where size > $1 and size <= $2 order by kernel.checkpoint.size",
);

export function listCheckpoints(db: Db, from: bigint, to: bigint) {
  return checkpoints.all(db, [from, to]);
}

const unlogged = statement<{ key: string; at: Date; type: string }>(
  "kernel.events_not_logged",
  `select e.key, e.at, e.type from kernel.event e
    where e.tx < pg_snapshot_xmin(pg_current_snapshot()) and not exists (select from kernel.audit_leaf l where l.event_key = e.key) limit 100`,
);

/** Events somebody wrote past the log. */
export function listUnloggedEvents(db: Db) {
  return unlogged.all(db);
}

const top = statement<{ leaves: bigint; size: bigint }>(
  "kernel.log_ends",
  `select coalesce((select max(number) + 1 from kernel.audit_leaf), 0)::int8 as leaves, coalesce((select max(size) from kernel.checkpoint), 0)::int8 as size`,
);

/** How many leaves are numbered, and how many the newest checkpoint covers. */
export function logEnds(db: Db) {
  return top.one(db);
}

/** Something that does not agree with the signed log. */
export interface Finding {
  readonly kind:
    | "leaf-gone"
    | "leaf-changed"
    | "event-gone"
    | "event-changed"
    | "thing-gone"
    | "thing-changed"
    | "node-changed"
    | "checkpoint-changed"
    | "checkpoint-gone"
    | "event-not-logged"
    | "witness-forked";
  /** Its number in the log; of a checkpoint the size, of a fork the size that the witness knows. */
  readonly number: bigint;
  /** When it happened, or by when at the latest. */
  readonly happenedAt?: Date;
  /** An event's type, or the source of a thing. */
  readonly what?: string;
}

const keep = statement(
  "kernel.keep_finding",
  `insert into kernel.log_finding (kind, number, happened_at, what, found_at, seen_at) values ($1, $2, $3, $4, $5, $5)
   on conflict (kind, number) do update set seen_at = excluded.seen_at, mended_at = null`,
);

export async function keepFinding(tx: Tx, { kind, number, happenedAt, what }: Finding, at: Date): Promise<void> {
  await keep.run(tx, [kind, number, happenedAt ?? null, what ?? null, at]);
}

const mend = statement(
  "kernel.mend_findings",
  "update kernel.log_finding set mended_at = $2 where mended_at is null and seen_at < $1 and kind <> 'witness-forked'",
);

/** What a whole look did not see again is in order now. What a witness knows otherwise no look at one's own log settles. */
export async function mendFindings(tx: Tx, roundBeganAt: Date, at: Date): Promise<void> {
  await mend.run(tx, [roundBeganAt, at]);
}

export interface KeptFinding extends Finding {
  readonly foundAt: Date;
}

const open = statement<{ kind: Finding["kind"]; number: bigint; happened_at: Date | null; what: string | null; found_at: Date }>(
  "kernel.open_findings",
  "select kind, number, happened_at, what, found_at from kernel.log_finding where mended_at is null order by kernel.log_finding.number limit 200",
);

/** What does not agree, as the looks so far found it. */
export async function listFindings(db: Db): Promise<readonly KeptFinding[]> {
  return (await open.all(db)).map(({ kind, number, happened_at, what, found_at }) => ({
    kind,
    number,
    foundAt: found_at,
    ...(happened_at !== null && { happenedAt: happened_at }),
    ...(what !== null && { what }),
  }));
}

export interface CheckState {
  readonly next: bigint;
  readonly round_began_at: Date | null;
  /** When the last whole look ended, and over how many. */
  readonly whole_at: Date | null;
  readonly whole_size: bigint | null;
}

const state = "select next, round_began_at, whole_at, whole_size from kernel.log_check";
const readState = statement<CheckState>("kernel.read_log_check", state);
const lockState = statement<CheckState>("kernel.lock_log_check", `${state} for update skip locked`);
const saveState = statement(
  "kernel.save_log_check",
  "update kernel.log_check set next = $1, round_began_at = $2, whole_at = $3, whole_size = $4",
);

export function readCheckState(db: Db): Promise<CheckState> {
  return readState.one(db);
}

/** Nothing while another process looks. */
export function lockCheckState(tx: Tx): Promise<CheckState | undefined> {
  return lockState.find(tx);
}

export async function saveCheckState(tx: Tx, { next, round_began_at, whole_at, whole_size }: CheckState): Promise<void> {
  await saveState.run(tx, [next, round_began_at, whole_at, whole_size]);
}
