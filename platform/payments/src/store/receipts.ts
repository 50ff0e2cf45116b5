import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Receipt, ReceiptLine } from "../domain/receipt/receipt.ts";

interface StoredLine extends Omit<ReceiptLine, "amount"> {
  /** A decimal text: JSON numbers are no money. */
  readonly amount: string;
}
type ReceiptRow = Omit<Receipt, "lines"> & { readonly lines: readonly StoredLine[] };

const SELECT = `select r.id, r.order_id as "orderId", r.agency_id as "agencyId", r.form, r.symbol, r.number, r.kind, r.of_receipt as "ofReceipt", r.state,
    coalesce(r.lines, o.lines) as lines, r.total, r.payer, r.reason, r.made_by as "madeBy", r.made_by_name as "madeByName", r.at,
    r.document_id as "documentId", r.verify_code as "verifyCode", r.revision
  from payments.fee_receipt r join payments.payment_order o on o.id = r.order_id`;

const take = statement<{ symbol: string; number: number }>(
  "payments.next_receipt",
  `insert into payments.receipt_book (agency_id, form, symbol, year, last, opened_on, closes_on)
   values ($1, $2, $3, $4, 1, $5, $6)
   on conflict (agency_id, form, symbol) do update set last = payments.receipt_book.last + 1 where payments.receipt_book.last < $7
   returning symbol, last as number`,
);
const lastBook = statement<{ books: number }>(
  "payments.count_books",
  "select count(*)::int as books from payments.receipt_book where agency_id = $1 and form = $2 and year = $3",
);

export interface BookPlace {
  readonly agencyId: string;
  readonly form: string;
  readonly symbol: string;
  readonly year: number;
  readonly openedOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly largest: number;
}

/** The next number of a book, which is opened by its first one; nothing once it is full. The row lock makes it gapless: who rolls back gives the number back. */
export async function takeReceiptNumber(tx: Tx, b: BookPlace): Promise<number | undefined> {
  return (await take.find(tx, [b.agencyId, b.form, b.symbol, b.year, b.openedOn, b.closesOn, b.largest]))?.number;
}

export async function countBooks(tx: Tx, agencyId: string, form: string, year: number): Promise<number> {
  return (await lastBook.one(tx, [agencyId, form, year])).books;
}

const insert = statement(
  "payments.insert_receipt",
  `insert into payments.fee_receipt (id, order_id, agency_id, year, form, symbol, number, at, kind, of_receipt, total, lines, payer, reason, made_by, made_by_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);

/** What the receipt's own lines are; none where it says the order's. */
export type NewReceipt = Pick<
  Receipt,
  | "id"
  | "orderId"
  | "agencyId"
  | "form"
  | "symbol"
  | "number"
  | "at"
  | "kind"
  | "ofReceipt"
  | "total"
  | "payer"
  | "reason"
  | "madeBy"
  | "madeByName"
> & { readonly year: number; readonly lines: readonly ReceiptLine[] | undefined };

export async function insertReceipt(tx: Tx, r: NewReceipt): Promise<void> {
  const lines = r.lines === undefined ? null : JSON.stringify(r.lines.map((line) => ({ ...line, amount: String(line.amount) })));
  const what = [r.id, r.orderId, r.agencyId, r.year, r.form, r.symbol, r.number, r.at, r.kind, r.ofReceipt, r.total, lines];
  await insert.run(tx, [...what, r.payer, r.reason, r.madeBy, r.madeByName]);
}

const lock = statement<ReceiptRow>("payments.lock_receipt", `${SELECT} where r.id = $1 for update of r`);
const byId = statement<ReceiptRow>("payments.receipt_by_id", `${SELECT} where r.id = $1`);
const ofOrder = statement<ReceiptRow>(
  "payments.receipts_of_order",
  `${SELECT} where r.order_id = $1 order by r.kind <> 'first', r.at, r.form, r.symbol, r.number`,
);
const byCode = statement<ReceiptRow>("payments.receipt_by_code", `${SELECT} where r.verify_code = $1`);
const search = statement<ReceiptRow>(
  "payments.search_receipts",
  `${SELECT} where r.agency_id = $1 and ($2::text is null or r.symbol = $2) and ($3::int is null or r.number = $3)
   order by r.at desc, r.symbol desc, r.number desc limit $4 offset $5`,
);
const inPeriod = statement<ReceiptRow>(
  "payments.receipts_of_period",
  `${SELECT} where r.agency_id = $1 and r.at >= $2 and r.at < $3 order by r.form, r.symbol, r.number limit $4`,
);

export async function lockReceipt(tx: Tx, id: string): Promise<Receipt | undefined> {
  return toReceipt(await lock.find(tx, [id]));
}

export async function findReceipt(db: Db, id: string): Promise<Receipt | undefined> {
  return toReceipt(await byId.find(db, [id]));
}

/** All receipts of an order, the first one first. */
export async function listReceiptsOfOrder(db: Db, orderId: string): Promise<Receipt[]> {
  return (await ofOrder.all(db, [orderId])).flatMap((row) => toReceipt(row) ?? []);
}

export async function findReceiptByCode(db: Db, verifyCode: string): Promise<Receipt | undefined> {
  return toReceipt(await byCode.find(db, [verifyCode]));
}

export interface ReceiptSearch {
  readonly symbol?: string | undefined;
  readonly number?: number | undefined;
  readonly limit: number;
  readonly offset: number;
}

export async function searchReceiptsOf(db: Db, agencyId: string, { symbol, number, limit, offset }: ReceiptSearch): Promise<Receipt[]> {
  return (await search.all(db, [agencyId, symbol ?? null, number ?? null, limit, offset])).flatMap((row) => toReceipt(row) ?? []);
}

export async function listReceiptsBetween(db: Db, agencyId: string, from: Date, until: Date, limit: number): Promise<Receipt[]> {
  return (await inPeriod.all(db, [agencyId, from, until, limit])).flatMap((row) => toReceipt(row) ?? []);
}

const saveState = statement(
  "payments.save_receipt_state",
  "update payments.fee_receipt set state = $2, reason = $3, revision = revision + 1 where id = $1",
);

/** What became of a receipt, and why where it was cancelled. */
export async function saveReceiptState(tx: Tx, { id, state, reason }: Pick<Receipt, "id" | "state" | "reason">): Promise<void> {
  await saveState.run(tx, [id, state, reason]);
}

const savePaper = statement(
  "payments.save_receipt_paper",
  "update payments.fee_receipt set document_id = $2, verify_code = $3 where id = $1",
);

export async function saveReceiptPaper(tx: Tx, id: string, document: { readonly id: string; readonly verifyCode: string }): Promise<void> {
  await savePaper.run(tx, [id, document.id, document.verifyCode]);
}

/** A book of receipts (sổ biên lai), open until the day it closes on. */
export interface ReceiptBook {
  readonly form: string;
  readonly symbol: string;
  readonly year: number;
  readonly last: number;
  readonly openedOn: LocalDate;
  readonly closesOn: LocalDate;
}

const books = statement<ReceiptBook>(
  "payments.receipt_books",
  `select form, symbol, year, last, opened_on::text as "openedOn", closes_on::text as "closesOn" from payments.receipt_book where agency_id = $1
   order by closes_on desc, symbol desc limit 100`,
);

export function listBooksOf(db: Db, agencyId: string): Promise<ReceiptBook[]> {
  return books.all(db, [agencyId]);
}

/** A notice that a receipt says something wrong where no new one is needed. */
export interface ReceiptNotice {
  readonly id: string;
  readonly receiptId: string;
  readonly wrong: string;
  readonly correct: string;
  readonly reason: string;
  readonly byOfficial: string;
  readonly byName: string;
  readonly at: Date;
  readonly documentId: string;
}

const insertNote = statement(
  "payments.insert_receipt_notice",
  `insert into payments.receipt_notice (id, receipt_id, wrong, correct, reason, by_official, by_name, at, document_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const notices = statement<ReceiptNotice>(
  "payments.notices_of_receipt",
  `select id, receipt_id as "receiptId", wrong, correct, reason, by_official as "byOfficial", by_name as "byName", at, document_id as "documentId"
   from payments.receipt_notice where receipt_id = $1 order by at, id`,
);

export async function insertNotice(tx: Tx, n: ReceiptNotice): Promise<void> {
  await insertNote.run(tx, [n.id, n.receiptId, n.wrong, n.correct, n.reason, n.byOfficial, n.byName, n.at, n.documentId]);
}

export function listNotices(db: Db, receiptId: string): Promise<ReceiptNotice[]> {
  return notices.all(db, [receiptId]);
}

/** Lines without a sum are not on a receipt, except where an adjusting one keeps their places. */
function toReceipt(row: ReceiptRow | undefined): Receipt | undefined {
  if (row === undefined) return undefined;
  const lines = row.lines.map(({ title, kind, law, amount }) => ({ title, kind, law, amount: BigInt(amount) }));
  return { ...row, lines };
}
