import { vietQr } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import { bankNameOf } from "../domain/account.ts";
import type { Order, OrderLine, OrderState } from "../domain/order.ts";
import { codeOf } from "../domain/order-number.ts";

interface StoredLine {
  readonly id: string;
  readonly title: Text;
  readonly kind: OrderLine["kind"];
  /** A decimal text: JSON numbers are no money. */
  readonly amount: string;
  readonly law: string;
}

interface OrderRow {
  id: string;
  number: string;
  dossier_id: string;
  agency_id: string;
  person_id: string;
  lines: readonly StoredLine[];
  amount: bigint;
  state: OrderState;
  bin: string;
  account: string;
  holder: string;
  created_at: Date;
  expires_at: Date;
  paid_at: Date | null;
  paid_by: "transfer" | "cash" | null;
  form: string | null;
  symbol: string | null;
  receipt_number: number | null;
}

const SELECT = `select o.id, o.number, o.dossier_id, o.agency_id, o.person_id, o.lines, o.amount, o.state, o.bin, o.account, o.holder, o.created_at,
    o.expires_at, o.paid_at, o.paid_by, r.form, r.symbol, r.number as receipt_number
  from payments.payment_order o left join payments.fee_receipt r on r.order_id = o.id`;

const insert = statement(
  "payments.insert_order",
  `insert into payments.payment_order (id, number, dossier_id, agency_id, person_id, lines, amount, state, bin, account, holder, created_at, expires_at,
     request_key, ask_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
);

export interface NewOrderRow {
  readonly id: string;
  readonly number: string;
  readonly dossierId: string;
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
  readonly askAt: Date;
}

/** True when it was entered; false when its request key or its number is taken. */
export async function insertOrder(tx: Tx, o: NewOrderRow): Promise<boolean> {
  const lines = JSON.stringify(o.lines.map((line) => ({ ...line, amount: String(line.amount) })));
  const place = [o.bin, o.account, o.holder];
  const values = [
    o.id,
    o.number,
    o.dossierId,
    o.agencyId,
    o.personId,
    lines,
    o.amount,
    ...place,
    o.createdAt,
    o.expiresAt,
    o.requestKey,
    o.askAt,
  ];
  return (await insert.run(tx, values)) === 1;
}

const byId = statement<OrderRow>("payments.order_by_id", `${SELECT} where o.id = $1`);
const ofDossier = statement<OrderRow>("payments.order_of_dossier", `${SELECT} where o.dossier_id = $1 order by o.created_at desc limit 1`);
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

/** The dossier's latest order. */
export async function findOrderOfDossier(db: Db, dossierId: string): Promise<Order | undefined> {
  return toOrder(await ofDossier.find(db, [dossierId]));
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

const save = statement("payments.save_order", "update payments.payment_order set state = $2, paid_at = $3, paid_by = $4 where id = $1");

export async function saveOrderState(tx: Tx, order: Order, change: Pick<Order, "state" | "paidAt" | "paidBy">): Promise<Order> {
  await save.run(tx, [order.id, change.state, change.paidAt ?? null, change.paidBy ?? null]);
  return { ...order, ...change };
}

const due = statement<{ id: string; asked: number }>(
  "payments.orders_to_ask",
  "select id, asked from payments.payment_order where state = 'open' and ask_at <= $1 order by ask_at limit $2",
);
const postpone = statement("payments.ask_later", "update payments.payment_order set ask_at = $2, asked = asked + 1 where id = $1");

export function listOrdersToAsk(db: Db, now: Date, limit: number): Promise<{ id: string; asked: number }[]> {
  return due.all(db, [now, limit]);
}

export async function askLater(db: Db, id: string, at: Date): Promise<void> {
  await postpone.run(db, [id, at]);
}

function toOrder(row: OrderRow | undefined): Order | undefined {
  if (row === undefined) return undefined;
  const { id, amount, state, bin, account, holder, form, symbol, receipt_number: number } = row;
  const code = codeOf(row.number);
  return {
    id,
    code,
    dossierId: row.dossier_id,
    agencyId: row.agency_id,
    personId: row.person_id,
    lines: row.lines.map((line) => ({ ...line, amount: BigInt(line.amount) })),
    amount,
    state,
    bin,
    bankName: bankNameOf(bin),
    account,
    holder,
    purpose: code,
    qr: vietQr({ bin, account, amount, purpose: code }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    paidAt: row.paid_at ?? undefined,
    paidBy: row.paid_by ?? undefined,
    receipt: form === null || symbol === null || number === null ? undefined : { form, symbol, number },
  };
}
