import { statement, type Tx } from "@motlan/kernel/db";
import type { ReceiptNumber } from "../domain/order.ts";

const count = statement<{ last: number }>(
  "payments.next_receipt",
  `insert into payments.receipt_counter (agency_id, year, last) values ($1, $2, 1)
   on conflict (agency_id, year) do update set last = payments.receipt_counter.last + 1 returning last`,
);

/** The how-manieth receipt of the agency's year; the row lock makes it gapless, since a rolled-back payment gives its number back. */
export async function nextReceiptCount(tx: Tx, agencyId: string, year: number): Promise<number> {
  return (await count.one(tx, [agencyId, year])).last;
}

const insert = statement(
  "payments.insert_receipt",
  "insert into payments.fee_receipt (order_id, agency_id, year, form, symbol, number, at) values ($1, $2, $3, $4, $5, $6, $7)",
);

export async function insertReceipt(
  tx: Tx,
  r: ReceiptNumber & { readonly orderId: string; readonly agencyId: string; readonly year: number; readonly at: Date },
): Promise<void> {
  await insert.run(tx, [r.orderId, r.agencyId, r.year, r.form, r.symbol, r.number, r.at]);
}
