import { newId } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { LedgerAccount, LedgerSide } from "../domain/ledger.ts";

const insert = statement(
  "payments.insert_posting",
  `insert into payments.ledger_entry (posting_id, at, agency_id, account, amount, order_id, transfer_id)
   select $1, $2, $3, side.account, side.amount, $6, $7 from unnest($4::text[], $5::int8[]) as side(account, amount)`,
);

export interface Posting {
  readonly at: Date;
  readonly agencyId: string | undefined;
  readonly sides: readonly LedgerSide[];
  readonly orderId?: string | undefined;
  readonly transferId?: string | undefined;
}

/** Writes one posting. The database refuses it at the commit unless its sides sum to nought. */
export async function insertPosting(tx: Tx, { at, agencyId, sides, orderId, transferId }: Posting): Promise<void> {
  const accounts = sides.map((side) => side.account);
  const amounts = sides.map((side) => side.amount);
  await insert.run(tx, [newId(at), at, agencyId ?? null, accounts, amounts, orderId ?? null, transferId ?? null]);
}

const balances = statement<{ account: LedgerAccount; amount: bigint }>(
  "payments.balances",
  "select account, sum(amount)::int8 as amount from payments.ledger_entry where $1::uuid is null or agency_id = $1 group by account",
);

/** What stands in each account, of one agency or of all. */
export async function readBalances(db: Db, agencyId?: string): Promise<ReadonlyMap<LedgerAccount, bigint>> {
  return new Map((await balances.all(db, [agencyId ?? null])).map((row) => [row.account, row.amount]));
}
