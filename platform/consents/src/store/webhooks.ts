import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** Where an agency's system hears of consents to its agreements (địa chỉ nhận tin). */
export interface Webhook {
  readonly id: string;
  readonly agencyId: string;
  readonly url: string;
  readonly disabled: boolean;
  readonly madeAt: Date;
  /** When its next round is; null while nothing waits. */
  readonly nextAt: Date | null;
  /** Failures in a row. */
  readonly attempts: number;
  /** Why the last round failed, and since when it does. */
  readonly trouble: string | null;
  readonly since: Date | null;
  readonly delivered: bigint;
  readonly deliveredAt: Date | null;
}

/** With what waits for it. */
export interface WebhookState extends Webhook {
  readonly waiting: number;
  readonly dead: number;
}

const COLUMNS = `w.id, w.agency_id as "agencyId", w.url, w.disabled, w.made_at as "madeAt", w.next_at as "nextAt", w.attempts, w.trouble, w.since, w.delivered,
  w.delivered_at as "deliveredAt"`;
const COUNTS = `(select count(*)::int from consents.telling t where t.webhook_id = w.id and t.state = 'waiting') as waiting,
  (select count(*)::int from consents.telling t where t.webhook_id = w.id and t.state = 'dead') as dead`;

const add = statement(
  "consents.add_webhook",
  `insert into consents.webhook (id, agency_id, url, disabled, made_at) values ($1, $2, $3, $4, $5)
   on conflict (agency_id, url) where ended_at is null do nothing`,
);
const addSecret = statement(
  "consents.add_webhook_secret",
  "insert into consents.webhook_secret (webhook_id, secret, at) values ($1, $2, $3)",
);
const count = statement<{ count: number }>(
  "consents.count_webhooks",
  "select count(*)::int as count from consents.webhook where agency_id = $1 and ended_at is null",
);
const find = statement<WebhookState>(
  "consents.find_webhook",
  `select ${COLUMNS}, ${COUNTS} from consents.webhook w where w.id = $1 and w.ended_at is null`,
);
const lock = statement<Webhook>(
  "consents.lock_webhook",
  `select ${COLUMNS} from consents.webhook w where w.id = $1 and w.ended_at is null for update`,
);
const list = statement<WebhookState>(
  "consents.list_webhooks",
  `select ${COLUMNS}, ${COUNTS} from consents.webhook w where w.agency_id = $1 and w.ended_at is null order by w.made_at, w.id limit $2 offset $3`,
);
const hasAddress = statement<{ yes: boolean }>(
  "consents.has_webhook_address",
  "select exists (select from consents.webhook where agency_id = $1 and url = $2 and id <> $3 and ended_at is null) as yes",
);
const change = statement("consents.change_webhook", "update consents.webhook set url = $2, disabled = $3 where id = $1");
const end = statement(
  "consents.end_webhook",
  "update consents.webhook set ended_at = $2, next_at = null, trouble = null, since = null where id = $1",
);
const forget = statement("consents.forget_tellings", "delete from consents.telling where webhook_id = $1");
const wake = statement("consents.wake_webhook", "update consents.webhook set next_at = $2, attempts = 0 where id = $1");
const pause = statement(
  "consents.pause_webhook",
  `update consents.webhook set next_at = $2, attempts = attempts + 1, trouble = $3, since = coalesce(since, $4) where id = $1`,
);
const goOn = statement(
  "consents.go_on_webhook",
  `update consents.webhook set attempts = 0, trouble = null, since = null, delivered = delivered + $2, delivered_at = case when $2 > 0 then $3 else delivered_at end
    where id = $1`,
);
const rest = statement("consents.rest_webhook", "update consents.webhook set next_at = null where id = $1");
const overdue = statement<{ id: string }>(
  "consents.overdue_webhooks",
  "select id from consents.webhook where next_at <= $1 and not disabled and ended_at is null order by next_at limit 500",
);

/** False where the agency has one with that address already. */
export async function insertWebhook(tx: Tx, { id, agencyId, url, disabled, madeAt }: Webhook): Promise<boolean> {
  return (await add.run(tx, [id, agencyId, url, disabled, madeAt])) === 1;
}

export async function insertSecret(tx: Tx, id: string, secret: string, at: Date): Promise<void> {
  await addSecret.run(tx, [id, secret, at]);
}

export async function countWebhooks(tx: Tx, agencyId: string): Promise<number> {
  return (await count.one(tx, [agencyId])).count;
}

export const findWebhook = (db: Db, id: string) => find.find(db, [id]);
export const lockWebhook = (tx: Tx, id: string) => lock.find(tx, [id]);

export function listWebhooksOf(
  tx: Tx,
  agencyId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<WebhookState[]> {
  return list.all(tx, [agencyId, limit, offset]);
}

/** Whether another webhook of the agency has that address. */
export async function isAddressTaken(tx: Tx, { agencyId, id }: Webhook, url: string): Promise<boolean> {
  return (await hasAddress.one(tx, [agencyId, url, id])).yes;
}

export async function saveWebhook(tx: Tx, { id, url, disabled }: Pick<Webhook, "id" | "url" | "disabled">): Promise<void> {
  await change.run(tx, [id, url, disabled]);
}

/** What waited for it is told nobody any more. */
export async function saveEndedWebhook(tx: Tx, id: string, at: Date): Promise<void> {
  await end.run(tx, [id, at]);
  await forget.run(tx, [id]);
}

export async function markDue(tx: Tx, id: string, at: Date): Promise<void> {
  await wake.run(tx, [id, at]);
}

export async function markStuck(
  tx: Tx,
  id: string,
  { trouble, next, at }: { readonly trouble: string; readonly next: Date; readonly at: Date },
): Promise<void> {
  await pause.run(tx, [id, next, trouble, at]);
}

export async function markGoing(tx: Tx, id: string, delivered: 0 | 1, at: Date): Promise<void> {
  await goOn.run(tx, [id, delivered, at]);
}

export async function markResting(tx: Tx, id: string): Promise<void> {
  await rest.run(tx, [id]);
}

/** Those whose round should have been by then. */
export async function listOverdue(db: Db, by: Date): Promise<readonly string[]> {
  return (await overdue.all(db, [by])).map(({ id }) => id);
}

const hearing = statement<{ id: string; nextAt: Date | null }>(
  "consents.webhooks_hearing",
  `select w.id, w.next_at as "nextAt" from consents.webhook w join consents.agreement a on a.agency_id = w.agency_id
    where a.id = $1 and not w.disabled and w.ended_at is null and w.made_at <= $2 order by w.id for update of w`,
);
const put = statement(
  "consents.put_telling",
  `insert into consents.telling (webhook_id, agency_id, key, consent_id, body) select w.id, w.agency_id, $2, $3, $4 from consents.webhook w where w.id = $1
   on conflict (webhook_id, key) do nothing`,
);

/** Who is to hear of an agreement's consents, locked, so that none goes to rest meanwhile. */
export function lockHearing(tx: Tx, agreementId: string, at: Date) {
  return hearing.all(tx, [agreementId, at]);
}

export async function putTelling(
  tx: Tx,
  webhookId: string,
  { key, consentId, body }: { readonly key: string; readonly consentId: string; readonly body: string },
): Promise<void> {
  await put.run(tx, [webhookId, key, consentId, body]);
}

/** What is to be sent, with where to and the secret of now. */
export interface Telling {
  readonly seq: bigint;
  readonly key: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/** Of each consent, nothing after a dead letter of its own. */
const OPEN = `t.state = 'waiting' and not exists (select from consents.telling b
  where b.webhook_id = t.webhook_id and b.state = 'dead' and b.consent_id = t.consent_id and b.seq < t.seq)`;
const next = statement<Telling>(
  "consents.next_telling",
  `select t.seq, t.key, t.body, t.attempts, w.url, s.secret from consents.telling t join consents.webhook w on w.id = t.webhook_id,
     lateral (select secret from consents.webhook_secret s where s.webhook_id = w.id order by s.id desc limit 1) s
    where t.webhook_id = $1 and not w.disabled and w.ended_at is null and ${OPEN} order by t.seq limit 1`,
);
const taken = statement("consents.telling_taken", "delete from consents.telling where seq = $1");
const failed = statement("consents.telling_failed", "update consents.telling set attempts = attempts + 1 where seq = $1");
const bury = statement(
  "consents.bury_telling",
  "update consents.telling set state = 'dead', reason = $2, dead_at = $3, attempts = attempts + 1 where seq = $1",
);

export const findNextTelling = (tx: Tx, webhookId: string) => next.find(tx, [webhookId]);

export async function removeTelling(tx: Tx, seq: bigint): Promise<void> {
  await taken.run(tx, [seq]);
}

export async function countFailure(tx: Tx, seq: bigint): Promise<void> {
  await failed.run(tx, [seq]);
}

export async function buryTelling(tx: Tx, seq: bigint, reason: string, at: Date): Promise<void> {
  await bury.run(tx, [seq, reason, at]);
}

/** What its receiver would not take: it waits for somebody, and with it what follows of the same consent. */
export interface DeadTelling {
  readonly key: string;
  readonly consentId: string;
  readonly body: string;
  readonly reason: string;
  readonly attempts: number;
  readonly deadAt: Date;
}

const listDead = statement<DeadTelling>(
  "consents.dead_tellings",
  `select key, consent_id as "consentId", body, reason, attempts, dead_at as "deadAt" from consents.telling
    where webhook_id = $1 and state = 'dead' order by seq limit $2 offset $3`,
);
const revive = statement(
  "consents.revive_telling",
  `update consents.telling set state = 'waiting', reason = null, dead_at = null, attempts = 0, settled_by = $3::jsonb
    where webhook_id = $1 and key = $2 and state = 'dead'`,
);
const skip = statement(
  "consents.skip_telling",
  "update consents.telling set state = 'skipped', settled_by = $3::jsonb, settled_why = $4 where webhook_id = $1 and key = $2 and state = 'dead'",
);

export function listDeadTellings(
  tx: Tx,
  webhookId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<DeadTelling[]> {
  return listDead.all(tx, [webhookId, limit, offset]);
}

/** False where it is not dead any more. */
export async function reviveTelling(tx: Tx, webhookId: string, key: string, by: JsonObject): Promise<boolean> {
  return (await revive.run(tx, [webhookId, key, by])) === 1;
}

/** False where it is not dead any more. */
export async function skipTelling(tx: Tx, webhookId: string, key: string, by: JsonObject, why: string): Promise<boolean> {
  return (await skip.run(tx, [webhookId, key, by, why])) === 1;
}
