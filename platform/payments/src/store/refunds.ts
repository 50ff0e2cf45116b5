import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { PaidPart, Refund, RefundState } from "../domain/refund.ts";
import type { SentRefund } from "../domain/statement/match.ts";

type Nullable<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

const COLUMNS = `r.id, r.order_id as "orderId", r.transfer_id as "transferId", r.agency_id as "agencyId", r.person_id as "personId", r.provider, r.amount,
  r.cause, r.words, r.law, r.state, r.asked_at as "askedAt", r.asked_by as "askedBy", r.decided_at as "decidedAt", r.decided_by as "decidedBy",
  r.sent_at as "sentAt", r.tries, r.fault, r.provider_reference as "providerReference"`;

const insert = statement(
  "payments.insert_refund",
  `insert into payments.refund (id, request_key, order_id, transfer_id, agency_id, person_id, provider, amount, cause, words, law, state, asked_at, asked_by,
     decided_at, decided_by, try_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $13) on conflict (request_key) do nothing`,
);

/** False when it was entered before. */
export async function insertRefund(tx: Tx, r: Refund, requestKey: string): Promise<boolean> {
  const about = [r.orderId ?? null, r.transferId ?? null, r.agencyId ?? null, r.personId ?? null];
  const why = [r.cause, r.words, r.law, r.state];
  const who = [r.askedAt, r.askedBy ?? null, r.decidedAt ?? null, r.decidedBy ?? null];
  return (await insert.run(tx, [r.id, requestKey, ...about, r.provider, r.amount, ...why, ...who])) === 1;
}

const lock = statement<Nullable<Refund>>("payments.lock_refund", `select ${COLUMNS} from payments.refund r where r.id = $1 for update`);
const byId = statement<Nullable<Refund>>("payments.refund_by_id", `select ${COLUMNS} from payments.refund r where r.id = $1`);
const ofOrder = statement<Nullable<Refund>>(
  "payments.refunds_of_order",
  `select ${COLUMNS} from payments.refund r where r.order_id = $1 order by r.asked_at, r.id`,
);
const ofAgency = statement<Nullable<Refund>>(
  "payments.refunds_of_agency",
  `select ${COLUMNS} from payments.refund r where r.agency_id = $1 and ($2::text[] is null or r.state = any($2)) order by r.asked_at desc, r.id desc
   limit $3 offset $4`,
);
const byKey = statement<Nullable<Refund>>(
  "payments.refunds_by_key",
  `select ${COLUMNS} from payments.refund r where starts_with(r.request_key, $1 || ':') order by r.request_key`,
);
const sentNow = statement<SentRefund>(
  "payments.sent_refunds",
  `select r.id as "refundId", replace(r.id::text, '-', '') as reference, r.amount, e.day <> $2 as "isOtherDay", e.day::text as day
   from payments.refund r join payments.ledger_entry e on e.refund_id = r.id and e.kind = 'refund-sent' and e.account = 'bank'
   where r.state = 'sent' and e.bank_account = $1 and (r.id = any($3::uuid[]) or e.day = $2 and not exists (select from payments.finding f
     where f.refund_id = r.id and f.resolution = 'came-later' and f.settled_day = $2 and f.day < $2))`,
);
const namedDue = statement<{ id: string; amount: bigint }>(
  "payments.due_refunds_named",
  "select id, amount from payments.refund where id = any($1::uuid[]) and state = 'due' and provider <> 'cash' order by id",
);
const dueNow = statement<{ id: string }>(
  "payments.refunds_to_send",
  "select id from payments.refund where state = 'due' and provider <> 'cash' and transfer_id is not null and try_at <= $1 order by try_at limit $2",
);

/** Locks the row: of two officials, or of an official and the sending, one is first. */
export async function lockRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  return toRefund(await lock.find(tx, [id]));
}

export async function findRefund(db: Db, id: string): Promise<Refund | undefined> {
  return toRefund(await byId.find(db, [id]));
}

export async function listRefundsOfOrder(db: Db, orderId: string): Promise<Refund[]> {
  return (await ofOrder.all(db, [orderId])).flatMap((row) => toRefund(row) ?? []);
}

/** Refunds one request made. */
export async function listRefundsByKey(db: Db, key: string): Promise<Refund[]> {
  return (await byKey.all(db, [key])).flatMap((row) => toRefund(row) ?? []);
}

/** Refunds that went out of a bank account on a day, and those a statement names; the name is what the bank calls EndToEndId. */
export function listSentRefunds(db: Db, bankAccount: string, day: LocalDate, references: readonly string[]): Promise<SentRefund[]> {
  return sentNow.all(db, [bankAccount, day, idsIn(references)]);
}

/** Refunds still to be sent that a statement names: the bank took the order, and its answer was lost. */
export function listDueNamed(db: Db, references: readonly string[]): Promise<{ id: string; amount: bigint }[]> {
  return namedDue.all(db, [idsIn(references)]);
}

function idsIn(references: readonly string[]): string[] {
  return references.filter((one) => /^[0-9a-f]{32}$/.test(one));
}

export async function listRefundsOf(
  db: Db,
  agencyId: string,
  { states, limit, offset }: { readonly states?: readonly RefundState[] | undefined; readonly limit: number; readonly offset: number },
): Promise<Refund[]> {
  return (await ofAgency.all(db, [agencyId, states ?? null, limit, offset])).flatMap((row) => toRefund(row) ?? []);
}

export async function listRefundsToSend(db: Db, now: Date, limit: number): Promise<string[]> {
  return (await dueNow.all(db, [now, limit])).map(({ id }) => id);
}

const save = statement(
  "payments.save_refund",
  `update payments.refund set state = $2, decided_at = $3, decided_by = $4, sent_at = $5, tries = $6, fault = $7, provider_reference = $8, provider = $9,
     try_at = coalesce($10, try_at), words = $11
   where id = $1`,
);

export async function saveRefund(tx: Tx, r: Refund, tryAt?: Date): Promise<Refund> {
  const decided = [r.state, r.decidedAt ?? null, r.decidedBy ?? null, r.sentAt ?? null];
  await save.run(tx, [r.id, ...decided, r.tries, r.fault ?? null, r.providerReference ?? null, r.provider, tryAt ?? null, r.words]);
  return r;
}

const parts = statement<{ transferId: string | null; provider: string; amount: bigint; back: bigint }>(
  "payments.paid_parts",
  `select e.transfer_id as "transferId", coalesce(t.provider, 'cash') as provider, sum(e.amount)::int8 as amount,
     coalesce((select sum(r.amount) from payments.refund r
       where r.order_id = $1 and r.transfer_id is not distinct from e.transfer_id and r.state <> 'rejected'), 0)::int8 as back
   from payments.ledger_entry e left join payments.transfer t on t.id = e.transfer_id
   where e.order_id = $1 and e.kind in ('booking', 'part', 'paid') and e.account in ('bank', 'clearing', 'cash', 'held') and e.amount > 0
     and not exists (select from payments.held_transfer h where h.transfer_id = e.transfer_id and e.account <> 'held')
   group by e.transfer_id, t.provider order by min(e.id)`,
);

/** The money that counted for an order, in the order it came, and what of it is spoken for. The order must be locked. */
export async function listPaidParts(tx: Tx, orderId: string): Promise<PaidPart[]> {
  return (await parts.all(tx, [orderId])).map((row) => ({ ...row, transferId: row.transferId ?? undefined }));
}

const byRule = statement<{ sum: bigint }>(
  "payments.owed_by_rule",
  `select coalesce(sum(amount), 0)::int8 as sum from payments.refund
   where order_id = $1 and state <> 'rejected' and request_key like 'rule:%:' || $2 || ':%'`,
);

/** What the rules owe already because of what became of a dossier. */
export async function sumByRule(tx: Tx, orderId: string, dossierId: string): Promise<bigint> {
  return (await byRule.one(tx, [orderId, dossierId])).sum;
}

const open = statement<{ open: boolean }>(
  "payments.has_open_refund",
  "select exists (select from payments.refund where order_id = $1 and state not in ('sent', 'rejected')) as open",
);

export async function hasOpenRefund(tx: Tx, orderId: string): Promise<boolean> {
  return (await open.one(tx, [orderId])).open;
}

function toRefund(row: Nullable<Refund> | undefined): Refund | undefined {
  if (row === undefined) return undefined;
  const { orderId, transferId, agencyId, personId, askedBy, decidedAt, decidedBy, sentAt, fault, providerReference, ...rest } = row;
  return {
    ...rest,
    orderId: orderId ?? undefined,
    transferId: transferId ?? undefined,
    agencyId: agencyId ?? undefined,
    personId: personId ?? undefined,
    askedBy: askedBy ?? undefined,
    decidedAt: decidedAt ?? undefined,
    decidedBy: decidedBy ?? undefined,
    sentAt: sentAt ?? undefined,
    fault: fault ?? undefined,
    providerReference: providerReference ?? undefined,
  };
}
