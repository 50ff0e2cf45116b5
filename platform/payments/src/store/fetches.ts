import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** How the node fared when it asked a bank for a day's statement. */
export interface StatementFetch {
  readonly bankAccount: string;
  readonly day: LocalDate;
  readonly tries: number;
  readonly at: Date;
  /** A fault's code; nothing once it was taken. */
  readonly fault: string | null;
}

const save = statement(
  "payments.save_fetch",
  `insert into payments.statement_fetch (bank_account, day, tries, at, fault) values ($1, $2, 1, $3, $4)
   on conflict (bank_account, day) do update set tries = payments.statement_fetch.tries + 1, at = excluded.at, fault = excluded.fault`,
);

export async function saveFetch(
  tx: Tx,
  f: Pick<StatementFetch, "bankAccount" | "day" | "at"> & { readonly fault: string | undefined },
): Promise<void> {
  await save.run(tx, [f.bankAccount, f.day, f.at, f.fault ?? null]);
}

const find = statement<StatementFetch>(
  "payments.find_fetch",
  `select bank_account as "bankAccount", day::text as day, tries, at, fault from payments.statement_fetch where bank_account = $1 and day = $2`,
);

export function findFetch(db: Db, bankAccount: string, day: LocalDate): Promise<StatementFetch | undefined> {
  return find.find(db, [bankAccount, day]);
}
