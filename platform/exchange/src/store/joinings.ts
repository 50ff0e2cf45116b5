import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { JoiningRequest } from "../domain/joining.ts";

export interface JoiningRow {
  readonly id: string;
  readonly nodeId: string;
  readonly request: unknown;
  readonly state: "waiting" | "approved" | "refused";
  readonly reason: string | null;
  readonly askedAt: Date;
}

const COLUMNS = `id, node_id as "nodeId", request, state, reason, asked_at as "askedAt"`;

/** The same request again is the same row; where it had waited too long, it waits anew. */
const put = statement<JoiningRow>(
  "exchange.put_joining",
  `insert into exchange.joining (id, digest, node_id, request, asked_at) values ($1, $2, $3, $4::jsonb, $5)
   on conflict (digest) do update
     set asked_at = case when joining.state = 'waiting' and joining.asked_at < $6 then excluded.asked_at else joining.asked_at end
   returning ${COLUMNS}`,
);
const lockOne = statement<JoiningRow>("exchange.lock_joining", `select ${COLUMNS} from exchange.joining where id = $1 for update`);
const listed = statement<JoiningRow>(
  "exchange.list_joinings",
  `select ${COLUMNS} from exchange.joining where state <> 'waiting' or asked_at >= $1 order by asked_at desc limit 500`,
);
const countWaiting = statement<{ count: number }>(
  "exchange.count_joinings",
  `select count(*)::int as count from exchange.joining where state = 'waiting' and asked_at >= $1 and digest <> $2`,
);
const decide = statement(
  "exchange.decide_joining",
  "update exchange.joining set state = $2, reason = $3, decided_at = $4, decided_by = $5::jsonb where id = $1",
);

const close = statement(
  "exchange.close_joinings",
  `update exchange.joining set state = 'refused', reason = $2, decided_at = $3, decided_by = $4::jsonb where node_id = $1 and state = 'approved'`,
);

/** What was approved for a node stands refused: it was taken out of the directory. */
export async function closeJoinings(
  tx: Tx,
  node: string,
  { reason, at, by }: { readonly reason: string; readonly at: Date; readonly by: object },
): Promise<void> {
  await close.run(tx, [node, reason, at, JSON.stringify(by)]);
}

export interface NewJoining {
  readonly id: string;
  readonly digest: string;
  readonly request: JoiningRequest;
  readonly at: Date;
  /** What was asked before this is forgotten. */
  readonly since: Date;
}

export async function putJoining(tx: Tx, { id, digest, request, at, since }: NewJoining): Promise<JoiningRow> {
  return put.one(tx, [id, digest, request.node.id, JSON.stringify(request), at, since]);
}

export function lockJoining(tx: Tx, id: string): Promise<JoiningRow | undefined> {
  return lockOne.find(tx, [id]);
}

export function listJoiningRows(db: Db, since: Date): Promise<JoiningRow[]> {
  return listed.all(db, [since]);
}

export async function countOthersWaiting(db: Db, since: Date, digest: string): Promise<number> {
  return (await countWaiting.find(db, [since, digest]))?.count ?? 0;
}

export async function decideRow(
  tx: Tx,
  id: string,
  {
    state,
    reason,
    at,
    by,
  }: { readonly state: "approved" | "refused"; readonly reason: string | null; readonly at: Date; readonly by: object },
): Promise<void> {
  await decide.run(tx, [id, state, reason, at, JSON.stringify(by)]);
}
