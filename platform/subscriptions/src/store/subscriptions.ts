import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { TopicName } from "./topics.ts";

/** Why a subscription stands still, in words the page knows. */
export interface Trouble {
  /** A fault of the exchange, or what the receiver answered. */
  readonly code: string;
  readonly vi?: string;
  readonly en?: string;
  /** The office that must act, as the exchange names it. */
  readonly office?: string;
}

export interface SubscriptionRow extends TopicName {
  readonly id: string;
  readonly client: string;
  readonly purpose: string | null;
  readonly deliverTo: string;
  readonly deliverPath: string;
  readonly batch: number;
  readonly agencyId: string | null;
  readonly cursor: bigint;
  readonly state: "active" | "ended";
  readonly attempts: number;
  readonly oneByOne: boolean;
  readonly trouble: Trouble | null;
  readonly since: Date | null;
  readonly delivered: bigint;
  readonly deliveredAt: Date | null;
  readonly madeAt: Date;
}

const COLUMNS = `id, subsystem, code, client, purpose, deliver_to as "deliverTo", deliver_path as "deliverPath", batch, agency_id as "agencyId", cursor, state, attempts,
  one_by_one as "oneByOne", trouble, since, delivered, delivered_at as "deliveredAt", made_at as "madeAt"`;

export interface NewSubscription extends TopicName {
  readonly id: string;
  readonly client: string;
  readonly purpose: string | undefined;
  readonly deliverTo: string;
  readonly deliverPath: string;
  readonly batch: number;
  readonly agencyId: string | null;
  readonly cursor: bigint;
  readonly madeAt: Date;
}

const add = statement<{ id: string }>(
  "subscriptions.add",
  `insert into subscriptions.subscription (id, subsystem, code, client, purpose, deliver_to, deliver_path, batch, agency_id, cursor, made_at, next_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
   on conflict (subsystem, code, client, deliver_to, deliver_path) where state = 'active' do nothing returning id`,
);
const same = statement<SubscriptionRow>(
  "subscriptions.same",
  `select ${COLUMNS} from subscriptions.subscription
    where state = 'active' and subsystem = $1 and code = $2 and client = $3 and deliver_to = $4 and deliver_path = $5`,
);

/** The id of this subscription, or of the one that is the same already. */
export async function addSubscription(tx: Tx, row: NewSubscription): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { id, subsystem, code, client, purpose, deliverTo, deliverPath, batch, agencyId, cursor, madeAt } = row;
  const made = await add.find(tx, [id, subsystem, code, client, purpose ?? null, deliverTo, deliverPath, batch, agencyId, cursor, madeAt]);
  if (made !== undefined) return { id, isNew: true };
  const held = await same.one(tx, [subsystem, code, client, deliverTo, deliverPath]);
  return { id: held.id, isNew: false };
}

const ofClient = statement<SubscriptionRow>(
  "subscriptions.of_client",
  `select ${COLUMNS} from subscriptions.subscription where subsystem = $1 and code = $2 and client = $3 and state = 'active' order by made_at, id`,
);
const findOne = statement<SubscriptionRow>("subscriptions.find", `select ${COLUMNS} from subscriptions.subscription where id = $1`);
const end = statement(
  "subscriptions.end",
  "update subscriptions.subscription set state = 'ended', ended_at = $2, next_at = null, leased_until = null where id = $1 and state = 'active'",
);
const setBack = statement(
  "subscriptions.set_back",
  "update subscriptions.subscription set cursor = $2, next_at = $3, attempts = 0 where id = $1 and state = 'active'",
);
const wakeTopic = statement(
  "subscriptions.wake_topic",
  "update subscriptions.subscription set next_at = $3 where subsystem = $1 and code = $2 and state = 'active' and next_at is null",
);
const wakeOne = statement(
  "subscriptions.wake",
  "update subscriptions.subscription set next_at = $2, attempts = 0 where id = any ($1::uuid[]) and state = 'active'",
);

export function listSubscriptionsOf(db: Db, { subsystem, code }: TopicName, client: string): Promise<SubscriptionRow[]> {
  return ofClient.all(db, [subsystem, code, client]);
}

export function findSubscription(db: Db, id: string): Promise<SubscriptionRow | undefined> {
  return findOne.find(db, [id]);
}

export async function endSubscription(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await end.run(tx, [id, at])) > 0;
}

export async function setBackTo(tx: Tx, id: string, seq: bigint, at: Date): Promise<void> {
  await setBack.run(tx, [id, seq, at]);
}

/** Something new of a topic: whoever slept is due. Who waits after a failure goes on waiting. */
export async function wakeSubscriptions(db: Db, { subsystem, code }: TopicName, at: Date): Promise<void> {
  await wakeTopic.run(db, [subsystem, code, at]);
}

export async function wakeAtOnce(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await wakeOne.run(tx, [ids, at]);
}

const due = statement<{ id: string }>(
  "subscriptions.due",
  `select id from subscriptions.subscription
    where state = 'active' and next_at <= $1 and (leased_until is null or leased_until <= $1) order by next_at limit 500`,
);
const lease = statement<SubscriptionRow>(
  "subscriptions.lease",
  `update subscriptions.subscription set leased_until = $3
    where id = $1 and state = 'active' and next_at <= $2 and (leased_until is null or leased_until <= $2) returning ${COLUMNS}`,
);
const rest = statement(
  "subscriptions.rest",
  `update subscriptions.subscription set leased_until = null, next_at = $2, attempts = $3, one_by_one = $4, trouble = $5::jsonb,
      since = case when $5::jsonb is null then null else coalesce(since, $6) end, delivered = delivered + $7,
      delivered_at = case when $7 > 0 then $6 else delivered_at end
    where id = $1`,
);

export async function listDue(db: Db, at: Date): Promise<readonly string[]> {
  return (await due.all(db, [at])).map(({ id }) => id);
}

/** The subscription, if nobody else is at it; until then it is this caller's. */
export function leaseSubscription(tx: Tx, id: string, now: Date, until: Date): Promise<SubscriptionRow | undefined> {
  return lease.find(tx, [id, now, until]);
}

export interface Rest {
  readonly next: Date | undefined;
  readonly attempts: number;
  readonly oneByOne: boolean;
  readonly trouble: Trouble | undefined;
  readonly delivered: number;
  readonly at: Date;
}

export async function releaseSubscription(tx: Tx, id: string, { next, attempts, oneByOne, trouble, delivered, at }: Rest): Promise<void> {
  await rest.run(tx, [id, next ?? null, attempts, oneByOne, trouble ?? null, at, delivered]);
}

const moveCursor = statement("subscriptions.move_cursor", "update subscriptions.subscription set cursor = $2 where id = $1");

export async function moveCursorTo(tx: Tx, id: string, seq: bigint): Promise<void> {
  await moveCursor.run(tx, [id, seq]);
}

export interface WaitingDelivery {
  readonly seq: bigint;
  readonly subject: string;
  readonly prepared: JsonObject | null;
  readonly queryId: string | null;
  readonly attempts: number;
}

const queue = statement(
  "subscriptions.queue",
  `insert into subscriptions.delivery (subscription_id, seq, subject, state, agency_id)
   select $1, q.seq, q.subject, 'waiting', $4 from unnest($2::int8[], $3::text[]) as q(seq, subject)
   on conflict (subscription_id, seq) do nothing`,
);
/** Of each subject, nothing after a dead letter of its own. */
const next = statement<WaitingDelivery>(
  "subscriptions.next_deliveries",
  `select d.seq, d.subject, d.prepared, d.query_id as "queryId", d.attempts from subscriptions.delivery d
    where d.subscription_id = $1 and d.state = 'waiting'
      and not exists (select from subscriptions.delivery b where b.subscription_id = $1 and b.state = 'dead' and b.subject = d.subject and b.seq < d.seq)
    order by d.seq limit $2`,
);
const keepPrepared = statement(
  "subscriptions.keep_prepared",
  `update subscriptions.delivery d set prepared = p.prepared, query_id = $3
     from jsonb_to_recordset($2::jsonb) as p(seq bigint, prepared jsonb) where d.subscription_id = $1 and d.seq = p.seq`,
);
const forget = statement(
  "subscriptions.forget_prepared",
  "update subscriptions.delivery set prepared = null, query_id = null where subscription_id = $1 and prepared is not null",
);
const done = statement("subscriptions.done", "delete from subscriptions.delivery where subscription_id = $1 and seq = any ($2::int8[])");
const failed = statement(
  "subscriptions.failed",
  "update subscriptions.delivery set attempts = attempts + 1 where subscription_id = $1 and seq = any ($2::int8[])",
);
const bury = statement(
  "subscriptions.bury",
  `update subscriptions.delivery set state = 'dead', reason = $3, dead_at = $4, prepared = null, query_id = null, attempts = attempts + 1
    where subscription_id = $1 and seq = $2`,
);

export async function queueOccurrences(
  tx: Tx,
  { id, agencyId }: SubscriptionRow,
  rows: readonly { readonly seq: bigint; readonly subject: string }[],
): Promise<void> {
  await queue.run(tx, [id, rows.map(({ seq }) => seq), rows.map(({ subject }) => subject), agencyId]);
}

export function listNext(tx: Tx, id: string, limit: number): Promise<WaitingDelivery[]> {
  return next.all(tx, [id, limit]);
}

export async function savePrepared(
  tx: Tx,
  id: string,
  queryId: string,
  rows: readonly { readonly seq: bigint; readonly prepared: object }[],
): Promise<void> {
  await keepPrepared.run(tx, [id, JSON.stringify(rows.map(({ seq, prepared }) => ({ seq: String(seq), prepared }))), queryId]);
}

/** What was made ready is not to go out: the right ended, or the subscription. */
export async function forgetPrepared(tx: Tx, id: string): Promise<void> {
  await forget.run(tx, [id]);
}

export async function removeDelivered(tx: Tx, id: string, seqs: readonly bigint[]): Promise<void> {
  await done.run(tx, [id, seqs]);
}

export async function countFailures(tx: Tx, id: string, seqs: readonly bigint[]): Promise<void> {
  await failed.run(tx, [id, seqs]);
}

export async function buryDelivery(tx: Tx, id: string, seq: bigint, reason: string, at: Date): Promise<void> {
  await bury.run(tx, [id, seq, reason, at]);
}
