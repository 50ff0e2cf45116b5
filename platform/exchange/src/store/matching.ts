import { type Db, statement, type Tx } from "@motlan/kernel/db";
import { type KeptHalf, listHalvesOfPeerAfter } from "./halves.ts";

/** A half whose other half is not there, or says something else. */
export interface Mismatch {
  readonly key: string;
  readonly requestId: string;
  readonly queryId: string;
  readonly peer: string;
  readonly client: string;
  readonly service: string;
  readonly side: "asking" | "giving";
  readonly kind: MismatchKind;
  readonly at: Date;
  readonly foundAt: Date | null;
}
export type MismatchKind = "there" | "here" | "differs";

const pending = statement<{ peer: string }>(
  "exchange.peers_to_match",
  `select p.peer from unnest($1::text[]) as p(peer) left join exchange.matching m on m.peer = p.peer
    where exists (select from exchange.half h where h.peer = p.peer and (h.tx, h.id) > (coalesce(m.tx, 0), coalesce(m.id, 0)))
       or exists (select from exchange.mismatch x where x.peer = p.peer and x.settled_at is null and x.kind <> 'here')`,
);
const lock = statement<{ tx: string; id: bigint }>(
  "exchange.lock_matching",
  "insert into exchange.matching (peer) values ($1) on conflict (peer) do update set peer = excluded.peer returning tx::text as tx, id",
);
const move = statement(
  "exchange.move_matching",
  "update exchange.matching set tx = greatest(tx, $2::int8), id = case when $2::int8 >= tx then $3 else id end, matched_at = $4, silent_since = null where peer = $1",
);
const silent = statement(
  "exchange.silent_peer",
  "insert into exchange.matching (peer, silent_since) values ($1, $2) on conflict (peer) do update set silent_since = coalesce(matching.silent_since, excluded.silent_since)",
);
const COLUMNS = `key, request_id as "requestId", query_id as "queryId", peer, client, service, side, kind, at, found_at as "foundAt"`;
const open = statement<Mismatch>(
  "exchange.open_mismatches",
  `select ${COLUMNS} from exchange.mismatch where peer = $1 and settled_at is null and kind <> 'here' order by seen_at desc, key limit $2`,
);
const put = statement<Mismatch>(
  "exchange.put_mismatch",
  `insert into exchange.mismatch (key, request_id, query_id, peer, client, service, side, kind, at, seen_at, found_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (request_id, side, kind) do update set found_at = coalesce(mismatch.found_at, excluded.found_at), settled_at = null
     where mismatch.found_at is null and excluded.found_at is not null or mismatch.settled_at is not null
   returning ${COLUMNS}`,
);
const settle = statement(
  "exchange.settle_mismatches",
  "update exchange.mismatch set settled_at = $3 where peer = $1 and request_id = any ($2::uuid[]) and settled_at is null and kind <> 'here'",
);
const settleOwn = statement(
  "exchange.settle_own_mismatches",
  `update exchange.mismatch x set settled_at = $4 from unnest($2::uuid[], $3::text[]) as f(request_id, side)
    where x.peer = $1 and x.request_id = f.request_id and x.side = f.side and x.kind = 'here' and x.settled_at is null`,
);
const listed = statement<Mismatch>(
  "exchange.list_mismatches",
  `select ${COLUMNS} from exchange.mismatch where found_at is not null and settled_at is null order by found_at desc, key limit $1`,
);
const ofQueries = statement<{ queryId: string; kind: MismatchKind }>(
  "exchange.mismatches_of",
  `select distinct query_id as "queryId", kind from exchange.mismatch where query_id = any ($1::text[]) and found_at is not null and settled_at is null`,
);

/** Of these nodes, those with halves not compared yet, or found not to fit. */
export async function listPeersToMatch(db: Db, peers: readonly string[]): Promise<readonly string[]> {
  return (await pending.all(db, [peers])).map(({ peer }) => peer);
}

/** Our next halves with that node, from where the last comparison ended. */
export async function listToMatch(tx: Tx, peer: string, limit: number): Promise<readonly KeptHalf[]> {
  return listHalvesOfPeerAfter(tx, peer, await lock.one(tx, [peer]), limit);
}

export async function moveMatching(
  tx: Tx,
  peer: string,
  last: { readonly tx: string; readonly number: bigint } | undefined,
  at: Date,
): Promise<void> {
  await move.run(tx, [peer, last?.tx ?? "0", last?.number ?? 0n, at]);
}

export async function markSilent(tx: Tx, peer: string, at: Date): Promise<void> {
  await silent.run(tx, [peer, at]);
}

export function listOpenMismatches(tx: Tx, peer: string, limit: number): Promise<Mismatch[]> {
  return open.all(tx, [peer, limit]);
}

/** True where it is news: found now, and not before. */
export async function saveMismatch(tx: Tx, row: Mismatch, seenAt: Date): Promise<boolean> {
  const { key, requestId, queryId, peer, client, service, side, kind, at, foundAt } = row;
  const saved = await put.find(tx, [key, requestId, queryId, peer, client, service, side, kind, at, seenAt, foundAt]);
  return saved !== undefined && saved.foundAt !== null;
}

export async function settleMismatches(tx: Tx, peer: string, requestIds: readonly string[], at: Date): Promise<void> {
  await settle.run(tx, [peer, requestIds, at]);
}

/** What was missed here and is here. */
export async function settleOwnMismatches(
  tx: Tx,
  peer: string,
  found: readonly Pick<Mismatch, "requestId" | "side">[],
  at: Date,
): Promise<void> {
  await settleOwn.run(tx, [peer, found.map(({ requestId }) => requestId), found.map(({ side }) => side), at]);
}

export function listMismatchRows(tx: Tx, limit: number): Promise<Mismatch[]> {
  return listed.all(tx, [limit]);
}

export function listMismatchesOf(tx: Tx, queryIds: readonly string[]): Promise<{ queryId: string; kind: MismatchKind }[]> {
  return ofQueries.all(tx, [queryIds]);
}
