import { addDays, instantOf, isId, type LocalDate, may } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { type Correction, correctionsFor, type Receipt, standingAmounts } from "../domain/receipt/receipt.ts";
import { faults } from "../faults.ts";
import { findOrder } from "../store/orders.ts";
import {
  findReceipt,
  findReceiptByCode,
  listBooksOf,
  listNotices,
  listReceiptsBetween,
  listReceiptsOfOrder,
  lockReceipt,
  type ReceiptBook,
  type ReceiptNotice,
  searchReceiptsOf,
} from "../store/receipts.ts";
import { makeReceiptPaper } from "./make-receipt-paper.ts";
import { getMyOrder } from "./read-orders.ts";

/** The most receipts one summary holds; a longer period is asked for in parts. */
export const MOST_RECEIPTS = 20_000;

/** The agency whose books the official may look into. @throws payments/not-yours */
function agencyIn({ actor }: Work): string {
  if (actor.kind !== "official") throw faults["not-yours"]();
  const sees = may(actor, "payments.receipts", actor.agencyId) || may(actor, "payments.sign-closing", actor.agencyId);
  if (!sees) throw faults["not-yours"]();
  return actor.agencyId;
}

/** The agency's books of receipts, the running ones first. @throws payments/not-yours */
export async function listReceiptBooks(work: Work): Promise<ReceiptBook[]> {
  return listBooksOf(work.db, agencyIn(work));
}

/** The agency's receipts, newest first; by number, and by symbol where several books have that number. @throws payments/not-yours */
export async function searchReceipts(
  work: Work,
  {
    symbol,
    number,
    limit = 50,
    offset = 0,
  }: { readonly symbol?: string; readonly number?: number; readonly limit?: number; readonly offset?: number },
): Promise<Receipt[]> {
  return searchReceiptsOf(work.db, agencyIn(work), { symbol, number, limit, offset });
}

/** A receipt with what else was written for its order. */
export interface ReceiptFile {
  readonly receipt: Receipt;
  readonly receipts: readonly Receipt[];
  readonly notices: readonly ReceiptNotice[];
  /** Line by line what stands, all adjustments taken together. */
  readonly standing: readonly bigint[];
  readonly ways: readonly Correction[];
}

/** @throws payments/not-yours, payments/receipt-not-found */
export async function readReceipt(work: Work, receiptId: string): Promise<ReceiptFile> {
  const agencyId = agencyIn(work);
  const receipt = isId(receiptId) ? await findReceipt(work.db, receiptId) : undefined;
  if (receipt === undefined || receipt.agencyId !== agencyId) throw faults["receipt-not-found"]();
  const receipts = await listReceiptsOfOrder(work.db, receipt.orderId);
  const adjusting = receipts.filter(({ kind, ofReceipt }) => kind === "adjusting" && ofReceipt === receipt.id);
  const ways = may(work.actor, "payments.receipts", agencyId) ? correctionsFor(receipt) : [];
  return { receipt, receipts, notices: await listNotices(work.db, receiptId), standing: standingAmounts(receipt, adjusting), ways };
}

/** Every receipt written in some days, cancelled ones too, book by book (01/TH-BLĐT). @throws payments/not-yours, payments/period-too-long */
export async function listReceiptsOfPeriod(work: Work, from: LocalDate, to: LocalDate): Promise<Receipt[]> {
  const found = await listReceiptsBetween(work.db, agencyIn(work), instantOf(from), instantOf(addDays(to, 1)), MOST_RECEIPTS + 1);
  if (found.length > MOST_RECEIPTS) throw faults["period-too-long"]({ most: String(MOST_RECEIPTS) });
  return found;
}

/**
 * The receipt as a sealed paper, for whoever paid and for the agency; it is made when it is first asked for. Answers the document.
 * @throws payments/receipt-not-found
 */
export function openReceiptPaper(work: Work, receiptId: string): Promise<string> {
  return work.transaction(async (tx) => {
    const receipt = isId(receiptId) ? await lockReceipt(tx, receiptId) : undefined;
    if (receipt === undefined || !(await mayOpen(work, receipt))) throw faults["receipt-not-found"]();
    return makeReceiptPaper(work, tx, receipt);
  });
}

/**
 * The receipt that stands for the signed-in person's own order, as a sealed paper. Answers the receipt and the document.
 * @throws payments/not-found, payments/receipt-not-found
 */
export async function openMyReceipt(work: Work, orderId: string): Promise<{ readonly receipt: Receipt; readonly documentId: string }> {
  const order = await getMyOrder(work, orderId);
  const standing = (await listReceiptsOfOrder(work.db, order.id)).filter(
    ({ kind, state }) => kind !== "adjusting" && (state === "in-force" || state === "adjusted"),
  );
  const receipt = standing.at(-1);
  if (receipt === undefined) throw faults["receipt-not-found"]();
  return { receipt, documentId: await openReceiptPaper(work, receipt.id) };
}

async function mayOpen({ actor, db }: Work, { agencyId, orderId }: Receipt): Promise<boolean> {
  if (actor.kind === "person") return (await findOrder(db, orderId))?.personId === actor.personId;
  return actor.kind === "official" && (may(actor, "payments.receipts", agencyId) || may(actor, "payments.sign-closing", agencyId));
}

/** What anyone who holds a receipt's code may know: whether it still counts, and which one took its place. */
export async function standingOfReceipt(db: Db, verifyCode: string) {
  const receipt = await findReceiptByCode(db, verifyCode);
  if (receipt === undefined) return undefined;
  const receipts = await listReceiptsOfOrder(db, receipt.orderId);
  const { state, kind } = receipt;
  return {
    state,
    kind,
    later: receipts.filter(({ ofReceipt }) => ofReceipt === receipt.id),
    earlier: receipts.find(({ id }) => id === receipt.ofReceipt),
  };
}
