import { type LocalDate, newId } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { LedgerAccount, LedgerSide } from "../domain/ledger.ts";

const insert = statement(
  "payments.insert_posting",
  `insert into payments.ledger_entry (posting_id, at, agency_id, account, amount, order_id, transfer_id, refund_id, kind, day)
   select $1, $2, $3, side.account, side.amount, $6, $7, $8, $9, $10::date from unnest($4::text[], $5::int8[]) as side(account, amount)`,
);

/** What a posting is for; `booking` where nothing closer is known. */
export type PostingKind = "booking" | "part" | "paid" | "held" | "owed-back" | "refund-due" | "refund-sent" | "refund-bounced" | "reversal";

export interface Posting {
  readonly kind?: PostingKind;
  readonly at: Date;
  readonly agencyId: string | undefined;
  readonly sides: readonly LedgerSide[];
  readonly orderId?: string | undefined;
  readonly transferId?: string | undefined;
  readonly refundId?: string | undefined;
  /** The day of the books, where the bank has said it; else it follows from the transfer or is today. */
  readonly day?: LocalDate;
}

/** Writes one posting. The database refuses it at the commit unless its sides sum to nought. */
export async function insertPosting(tx: Tx, posting: Posting): Promise<void> {
  const { kind = "booking", at, agencyId, sides, orderId, transferId, refundId, day } = posting;
  const accounts = sides.map((side) => side.account);
  const amounts = sides.map((side) => side.amount);
  const about = [orderId ?? null, transferId ?? null, refundId ?? null, kind, day ?? null];
  await insert.run(tx, [newId(at), at, agencyId ?? null, accounts, amounts, ...about]);
}

const balances = statement<{ account: LedgerAccount; amount: bigint }>(
  "payments.balances",
  "select account, sum(amount)::int8 as amount from payments.ledger_entry where $1::uuid is null or agency_id = $1 group by account",
);

/** What stands in each account, of one agency or of all. */
export async function readBalances(db: Db, agencyId?: string): Promise<ReadonlyMap<LedgerAccount, bigint>> {
  return new Map((await balances.all(db, [agencyId ?? null])).map((row) => [row.account, row.amount]));
}
