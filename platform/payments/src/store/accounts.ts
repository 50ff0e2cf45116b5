import { type Db, statement, type Tx } from "@motlan/kernel/db";

const keep = statement(
  "payments.keep_account",
  "insert into payments.collecting_account (bin, number, agency_id) values ($1, $2, $3) on conflict do nothing",
);

export async function keepAccount(tx: Tx, account: { readonly bin: string; readonly number: string }, agencyId: string): Promise<void> {
  await keep.run(tx, [account.bin, account.number, agencyId]);
}

const ofAccount = statement<{ agency_id: string }>(
  "payments.agency_of_account",
  "select agency_id from payments.collecting_account where bin = $1 and starts_with($2, number) order by length(number) desc limit 1",
);

/** Whose account it is, virtual ones included. */
export async function findAgencyOfAccount(db: Db, bin: string, account: string): Promise<string | undefined> {
  return (await ofAccount.find(db, [bin, account]))?.agency_id;
}
