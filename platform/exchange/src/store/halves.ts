import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** One side's entry of a query (một nửa của lượt trao đổi). */
export interface Half {
  readonly key: string;
  readonly side: "asking" | "giving";
  /** `X-Road-Id`: the asking system's word for the query; the same on both sides. */
  readonly queryId: string;
  /** `X-Road-Request-Id`: this one message. */
  readonly requestId: string;
  readonly client: string;
  readonly service: string;
  /** The other node. */
  readonly peer: string | null;
  readonly method: string;
  /** The pattern of the right or of the service, never the path: that may hold a number of a person. */
  readonly endpoint: string;
  readonly userId: string | null;
  readonly issue: string | null;
  readonly represented: string | null;
  readonly purpose: string | null;
  readonly law: string | null;
  readonly status: number;
  readonly fault: string | null;
  readonly overAsked: readonly string[];
  readonly requestDigest: string;
  readonly answerDigest: string | null;
  /** `Signature-Input` and `Signature`, a line each. */
  readonly requestSigned: string | null;
  readonly answerSigned: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date;
}

const FIELDS = `key uuid, side text, "queryId" text, "requestId" uuid, client text, service text, peer text, method text, endpoint text, "userId" text, issue text,
  represented text, purpose text, law text, status int, fault text, "overAsked" text[], "requestDigest" text, "answerDigest" text, "requestSigned" text,
  "answerSigned" text, "beganAt" timestamptz, "endedAt" timestamptz`;

const add = statement(
  "exchange.add_halves",
  `insert into exchange.half (key, side, query_id, request_id, client, service, peer, method, endpoint, user_id, issue, represented, purpose, law, status, fault,
                              over_asked, request_digest, answer_digest, request_signed, answer_signed, began_at, ended_at)
   select h.* from (select set_config('motlan.actor', 'system:exchange', true)) as acting, jsonb_to_recordset($1::jsonb) as h(${FIELDS})`,
);

/** All that are in flight, in one statement, which is its own transaction and says itself who acts: one way to the server and back, and one wait for the disk. */
export async function addHalves(db: Db, halves: readonly Half[]): Promise<void> {
  await add.run(db, [JSON.stringify(halves)]);
}

const COLUMNS = `key, side, query_id as "queryId", request_id as "requestId", client, service, peer, method, endpoint, user_id as "userId", issue, represented, purpose,
  law, status, fault, over_asked as "overAsked", request_digest as "requestDigest", answer_digest as "answerDigest", request_signed as "requestSigned",
  answer_signed as "answerSigned", began_at as "beganAt", ended_at as "endedAt"`;
const ofQuery = statement<Half>("exchange.halves_of", `select ${COLUMNS} from exchange.half where query_id = $1 order by began_at, side`);
const latest = statement<Half>(
  "exchange.latest_halves",
  `select ${COLUMNS} from exchange.half where began_at >= $1 order by began_at desc, key desc limit $2`,
);

/** A half with its number and its transaction, by which the log takes it up. */
export interface KeptHalf extends Half {
  readonly number: bigint;
  readonly tx: string;
}

const after = statement<KeptHalf>(
  "exchange.halves_after",
  `select tx::text as tx, id as number, ${COLUMNS} from exchange.half
    where tx >= $1::int8 and (tx, id) > ($1::int8, $2) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::int8
    order by exchange.half.tx, exchange.half.id limit $3`,
);
const ofPeerAfter = statement<KeptHalf>(
  "exchange.halves_of_peer_after",
  `select tx::text as tx, id as number, ${COLUMNS} from exchange.half
    where peer = $1 and (tx, id) > ($2::int8, $3) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::int8
    order by exchange.half.tx, exchange.half.id limit $4`,
);
const ofRequests = statement<Half>(
  "exchange.halves_of_requests",
  `select ${COLUMNS} from exchange.half where request_id = any ($1::uuid[]) and peer = $2`,
);
const byNumber = statement<KeptHalf>(
  "exchange.halves_by_number",
  `select tx::text as tx, id as number, ${COLUMNS} from exchange.half where id = any ($1::int8[])`,
);

/** Those that committed after a place, in order; as with events, only those below the oldest running transaction. */
export function listHalvesAfter(tx: Tx, cursor: { readonly tx: string; readonly id: bigint }, limit: number): Promise<KeptHalf[]> {
  return after.all(tx, [cursor.tx, cursor.id, limit]);
}

/** The same of those with one node. */
export function listHalvesOfPeerAfter(
  tx: Tx,
  peer: string,
  cursor: { readonly tx: string; readonly id: bigint },
  limit: number,
): Promise<KeptHalf[]> {
  return ofPeerAfter.all(tx, [peer, cursor.tx, cursor.id, limit]);
}

/** Our halves of those messages, as far as they were with that node. */
export function listHalvesOfRequests(tx: Tx, requestIds: readonly string[], peer: string): Promise<Half[]> {
  return ofRequests.all(tx, [requestIds, peer]);
}

export function listHalvesByNumber(tx: Tx, numbers: readonly bigint[]): Promise<KeptHalf[]> {
  return byNumber.all(tx, [numbers]);
}

/** Asked inside an act: row-level security shows an official those of their agency's own subsystems, and the node all. */
export function listHalvesOf(tx: Tx, queryId: string): Promise<Half[]> {
  return ofQuery.all(tx, [queryId]);
}

export function listHalvesSince(tx: Tx, since: Date, limit: number): Promise<Half[]> {
  return latest.all(tx, [since, limit]);
}

const take = statement<{ nonce: string }>(
  "exchange.take_nonces",
  `insert into exchange.nonce (key_id, nonce, until)
   select n.* from (select set_config('synchronous_commit', 'off', true)) as later, unnest($1::text[], $2::text[], $3::timestamptz[]) as n(key_id, nonce, until)
   on conflict do nothing returning key_id || ' ' || nonce as nonce`,
);
const sweep = statement("exchange.sweep_nonces", "delete from exchange.nonce where until < $1");
const later = statement("exchange.commit_later", "set local synchronous_commit = off");

export interface SeenNonce {
  readonly keyId: string;
  readonly nonce: string;
  readonly until: Date;
}

/** Of these, those never seen before, as `key nonce`. The statement is its own transaction and does not wait for the disk: see `commitLater`. */
export async function takeNonces(db: Db, seen: readonly SeenNonce[]): Promise<ReadonlySet<string>> {
  const rows = await take.all(db, [seen.map(({ keyId }) => keyId), seen.map(({ nonce }) => nonce), seen.map(({ until }) => until)]);
  return new Set(rows.map(({ nonce }) => nonce));
}

export async function sweepNonces(db: Db, before: Date): Promise<void> {
  await sweep.run(db, [before]);
}

/**
 * This commit need not wait for the disk: a later one of the same query does, and it makes all before it durable. What is lost in a crash between the two was not
 * answered.
 */
export async function commitLater(tx: Tx): Promise<void> {
  await later.run(tx);
}

/** Which lines of the log are meant; what is empty says nothing. */
export interface HalfFilter {
  readonly side: string;
  readonly client: string;
  readonly service: string;
  readonly fault: string;
  /** Only those asked beyond their purpose. */
  readonly overAsked: boolean;
  /** Only those refused. */
  readonly refused: boolean;
}

/** A place in the log: lines before it, the newest first. */
export interface LogPlace {
  readonly at: Date;
  readonly key: string;
}

/**
 * The newest lines of a kind. The counters say in which five minutes such lines are, so that those alone are read, by the index on `began_at`, however long the log is.
 * Of the step in which the place lies nobody knows how many lines are before it: it is read beside the others.
 */
const ofKind = statement<Half>(
  "exchange.halves_of_kind",
  `select ${COLUMNS} from (
     select since, coalesce(sum(sum(calls) filter (where since + interval '5 minutes' <= $2)) over (order by since desc rows between unbounded preceding and 1 preceding), 0) as newer
       from exchange.tally
      where since >= $1 and since <= $2 and ($4 = '' or side = $4) and ($5 = '' or client = $5) and ($6 = '' or service = $6) and ($7 = '' or fault = $7)
        and (not $8 or over_asked > 0) and (not $9 or fault <> '')
      group by since) step
     join exchange.half h on h.began_at >= step.since and h.began_at < step.since + interval '5 minutes'
    where step.newer < $10 and (h.began_at, h.key) < ($2, $3) and ($4 = '' or h.side = $4) and ($5 = '' or h.client = $5) and ($6 = '' or h.service = $6)
      and ($7 = '' or h.fault = $7) and (not $8 or h.over_asked <> '{}') and (not $9 or h.fault is not null)
    order by h.began_at desc, h.key desc limit $10`,
);

export function listHalvesOfKind(
  tx: Tx,
  { side, client, service, fault, overAsked, refused }: HalfFilter,
  { from, before, limit }: { readonly from: Date; readonly before: LogPlace; readonly limit: number },
): Promise<Half[]> {
  return ofKind.all(tx, [from, before.at, before.key, side, client, service, fault, overAsked, refused, limit]);
}
