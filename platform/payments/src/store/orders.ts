import { vietQr } from "@motlan/formats";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import { bankNameOf } from "../domain/account.ts";
import { type Order, type OrderLine, type OrderState, openSum, type PaidBy, type Subject } from "../domain/order.ts";
import { codeOf } from "../domain/order-number.ts";
import { giveBack } from "../domain/shares.ts";

interface StoredLine extends Omit<OrderLine, "amount" | "back"> {
  /** A decimal text: JSON numbers are no money. */
  readonly amount: string;
  readonly back?: string;
}

function toStored(lines: readonly OrderLine[]): string {
  return JSON.stringify(lines.map((line) => ({ ...line, amount: String(line.amount), ...(line.back && { back: String(line.back) }) })));
}

/** What went back before lines told it of themselves was taken of the last ones first. */
function fromStored(lines: readonly StoredLine[], refunded: bigint): OrderLine[] {
  const read = lines.map(({ back, ...line }) => ({
    ...line,
    amount: BigInt(line.amount),
    ...(back !== undefined && { back: BigInt(back) }),
  }));
  return giveBack(
    read,
    read.reduce((rest, { back = 0n }) => rest - back, refunded),
  );
}

interface OrderRow {
  id: string;
  number: string;
  subject_kind: string;
  subject_id: string;
  agency_id: string;
  person_id: string;
  lines: readonly StoredLine[];
  amount: bigint;
  received: bigint;
  refunded: bigint;
  started: readonly string[];
  state: OrderState;
  bin: string;
  account: string;
  holder: string;
  created_at: Date;
  expires_at: Date;
  paid_at: Date | null;
  paid_by: PaidBy | null;
  form: string | null;
  symbol: string | null;
  receipt_number: number | null;
}

const COLUMNS = `o.id, o.number, o.subject_kind, o.subject_id, o.agency_id, o.person_id, o.lines, o.amount, o.received, o.refunded,
    o.started, o.state, o.bin, o.account, o.holder, o.created_at, o.expires_at, o.paid_at, o.paid_by`;
const SELECT = `select ${COLUMNS}, r.form, r.symbol, r.number as receipt_number
  from payments.payment_order o left join payments.fee_receipt r on r.order_id = o.id and r.kind <> 'adjusting'
    and r.state in ('in-force', 'adjusted')`;

const insert = statement<OrderRow>(
  "payments.insert_order",
  `insert into payments.payment_order as o (id, number, dossier_id, agency_id, person_id, lines, amount, state, bin, account, holder, created_at, expires_at,
     request_key, ask_at, subject_kind, subject_id, request_hash, api_key)
   values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing
   returning ${COLUMNS}, null::text as form, null::text as symbol, null::int as receipt_number`,
);

export interface NewOrderRow {
  readonly id: string;
  readonly number: string;
  readonly subject: Subject;
  readonly agencyId: string;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
  readonly amount: bigint;
  readonly bin: string;
  readonly account: string;
  readonly holder: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly requestKey: string;
  readonly requestHash: string;
  /** Where another system ordered: its key, which its agency uses once. */
  readonly apiKey?: string | undefined;
  readonly askAt: Date;
}

/** The order as it was entered; nothing when its request key or its number is taken. */
export async function insertOrder(tx: Tx, o: NewOrderRow): Promise<Order | undefined> {
  const lines = toStored(o.lines);
  const place = [o.bin, o.account, o.holder];
  const values = [
    o.id,
    o.number,
    o.subject.kind === "dossier" ? o.subject.id : null,
    o.agencyId,
    o.personId,
    lines,
    o.amount,
    ...place,
    o.createdAt,
    o.expiresAt,
    o.requestKey,
    o.askAt,
    o.subject.kind,
    o.subject.id,
    o.requestHash,
    o.apiKey ?? null,
  ];
  return toOrder(await insert.find(tx, values));
}

const byId = statement<OrderRow>("payments.order_by_id", `${SELECT} where o.id = $1`);
const ofSubject = statement<OrderRow>(
  "payments.order_of_subject",
  `${SELECT} where (o.subject_kind = $1 and o.subject_id = $2) or o.lines @> jsonb_build_array(jsonb_build_object('subject', jsonb_build_object('kind', $1::text, 'id', $2::text)))
   order by o.created_at desc limit 1`,
);
const byNumber = statement<OrderRow>("payments.order_by_number", `${SELECT} where o.number = $1`);
const hashOf = statement<{ request_hash: string | null }>(
  "payments.request_hash",
  "select request_hash from payments.payment_order where id = $1",
);
const ofApiKey = statement<OrderRow>("payments.order_of_api_key", `${SELECT} where o.agency_id = $1 and o.api_key = $2`);
const ofPerson = statement<OrderRow>(
  "payments.orders_of_person",
  `${SELECT} where o.person_id = $1 order by o.created_at desc, o.id desc limit $2 offset $3`,
);
const ofRequest = statement<OrderRow>("payments.order_of_request", `${SELECT} where o.person_id = $1 and o.request_key = $2`);
const lock = statement<OrderRow>("payments.lock_order", `${SELECT} where o.id = $1 for update of o`);
const lockNumber = statement<OrderRow>("payments.lock_number", `${SELECT} where o.number = $1 for update of o`);

export async function findOrder(db: Db, id: string): Promise<Order | undefined> {
  return toOrder(await byId.find(db, [id]));
}

/** The latest order of a subject, its own or one that pays for it among others. */
export async function findOrderOfSubject(db: Db, { kind, id }: Subject): Promise<Order | undefined> {
  return toOrder(await ofSubject.find(db, [kind, id]));
}

/** The dossier's latest order. */
export function findOrderOfDossier(db: Db, dossierId: string): Promise<Order | undefined> {
  return findOrderOfSubject(db, { kind: "dossier", id: dossierId });
}

export async function findOrderByNumber(db: Db, number: string): Promise<Order | undefined> {
  return toOrder(await byNumber.find(db, [number]));
}

/** What another system ordered with this key. */
export async function findOrderOfApiKey(db: Db, agencyId: string, apiKey: string): Promise<Order | undefined> {
  return toOrder(await ofApiKey.find(db, [agencyId, apiKey]));
}

/** What the request of an order said; none for orders made before it was kept. */
export async function findRequestHash(db: Db, orderId: string): Promise<string | undefined> {
  return (await hashOf.find(db, [orderId]))?.request_hash ?? undefined;
}

export async function listOrdersOf(db: Db, personId: string, limit: number, offset: number): Promise<Order[]> {
  return (await ofPerson.all(db, [personId, limit, offset])).flatMap((row) => toOrder(row) ?? []);
}

export async function findOrderOfRequest(db: Db, personId: string, requestKey: string): Promise<Order | undefined> {
  return toOrder(await ofRequest.find(db, [personId, requestKey]));
}

/** Locks the row until the transaction ends: two transfers cannot both pay it. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | undefined> {
  return toOrder(await lock.find(tx, [id]));
}

export async function lockOrderByNumber(tx: Tx, number: string): Promise<Order | undefined> {
  return toOrder(await lockNumber.find(tx, [number]));
}

const save = statement(
  "payments.save_order",
  "update payments.payment_order set state = $2, paid_at = $3, paid_by = $4, received = $5, refunded = $6, lines = coalesce($7, lines) where id = $1",
);

/** Saves what an act changed of an order it has locked. */
export async function saveOrder(tx: Tx, order: Order): Promise<Order> {
  const { id, state, paidAt, paidBy, received, refunded } = order;
  const lines = refunded === 0n ? null : toStored(order.lines);
  await save.run(tx, [id, state, paidAt ?? null, paidBy ?? null, received, refunded, lines]);
  return order;
}

const begin = statement(
  "payments.begin_at_provider",
  "update payments.payment_order set started = array_append(started, $2), ask_at = $3, asked = 0 where id = $1 and not $2 = any(started)",
);

/** The payer goes to a provider: from now on it is asked about the order. */
export async function markStarted(tx: Tx, orderId: string, provider: string, askAt: Date): Promise<void> {
  await begin.run(tx, [orderId, provider, askAt]);
}

export interface OrderToAsk {
  readonly id: string;
  readonly asked: number;
  readonly isOpen: boolean;
  readonly expiresAt: Date;
}

const due = statement<OrderToAsk>(
  "payments.orders_to_ask",
  `(select id, asked, true as "isOpen", expires_at as "expiresAt" from payments.payment_order
     where state in ('open', 'partly-paid') and ask_at <= $1 order by ask_at limit $2)
   union all
   (select id, asked, false, expires_at from payments.payment_order
     where state not in ('open', 'partly-paid') and started <> '{}' and ask_at <= $1 order by ask_at limit $2)`,
);
const postpone = statement("payments.ask_later", "update payments.payment_order set ask_at = $2, asked = asked + 1 where id = $1");

/** Open orders, and settled ones whose payer went to a gateway; of each at most so many, the longest waiting first. */
export function listOrdersToAsk(db: Db, now: Date, limit: number): Promise<OrderToAsk[]> {
  return due.all(db, [now, limit]);
}

export async function askLater(db: Db, id: string, at: Date): Promise<void> {
  await postpone.run(db, [id, at]);
}

function toOrder(row: OrderRow | undefined): Order | undefined {
  if (row === undefined) return undefined;
  const { id, amount, received, refunded, started, state, bin, account, holder, form, symbol, receipt_number: number } = row;
  const code = codeOf(row.number);
  const subject = { kind: row.subject_kind, id: row.subject_id };
  return {
    id,
    code,
    subject,
    dossierId: subject.kind === "dossier" ? subject.id : undefined,
    agencyId: row.agency_id,
    personId: row.person_id,
    lines: fromStored(row.lines, refunded),
    ...{ amount, received, refunded, started, state },
    bin,
    bankName: bankNameOf(bin),
    account,
    holder,
    purpose: code,
    qr: vietQr({ bin, account, amount: openSum({ state, amount, received }) || amount, purpose: code }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    paidAt: row.paid_at ?? undefined,
    paidBy: row.paid_by ?? undefined,
    receipt: form === null || symbol === null || number === null ? undefined : { form, symbol, number },
  };
}
