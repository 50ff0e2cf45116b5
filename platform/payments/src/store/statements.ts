import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { BookedTransfer, MatchedBy } from "../domain/statement/match.ts";
import type { StatementEntry } from "../domain/statement/statement.ts";

/** A statement that was taken, as its row knows it. */
export interface TakenStatement {
  readonly id: string;
  readonly agencyId: string;
  /** "bin/number" of the collecting account. */
  readonly bankAccount: string;
  readonly day: LocalDate;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly format: "camt.053" | "csv";
  readonly contentHash: Buffer;
  readonly takenAt: Date;
  readonly takenBy: string | null;
}

const COLUMNS = `id, agency_id as "agencyId", bank_account as "bankAccount", day::text as day, opening, closing, format, content_hash as "contentHash",
  taken_at as "takenAt", taken_by as "takenBy"`;

const insert = statement(
  "payments.insert_statement",
  `insert into payments.bank_statement (id, agency_id, bank_account, day, opening, closing, format, content_hash, taken_at, taken_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict on constraint statement_once do nothing`,
);

/** True for the first of that account and day; a second one at the same moment waits here until the first has been taken. */
export async function insertStatement(tx: Tx, s: TakenStatement): Promise<boolean> {
  const values = [s.id, s.agencyId, s.bankAccount, s.day, s.opening, s.closing, s.format, s.contentHash, s.takenAt, s.takenBy];
  return (await insert.run(tx, values)) === 1;
}

const ofDay = statement<TakenStatement>(
  "payments.statement_of_day",
  `select ${COLUMNS} from payments.bank_statement where bank_account = $1 and day = $2`,
);
const before = statement<TakenStatement>(
  "payments.statement_before",
  `select ${COLUMNS} from payments.bank_statement where bank_account = $1 and day < $2 order by day desc limit 1`,
);
const first = statement<TakenStatement>(
  "payments.first_statement",
  `select ${COLUMNS} from payments.bank_statement where bank_account = $1 order by day limit 1`,
);
const ofAgency = statement<TakenStatement>(
  "payments.statements_of_agency",
  `select ${COLUMNS} from payments.bank_statement where agency_id = $1 order by day desc, bank_account limit $2`,
);

export function findStatement(db: Db, bankAccount: string, day: LocalDate): Promise<TakenStatement | undefined> {
  return ofDay.find(db, [bankAccount, day]);
}

/** The latest one of the account before a day. */
export function findStatementBefore(db: Db, bankAccount: string, day: LocalDate): Promise<TakenStatement | undefined> {
  return before.find(db, [bankAccount, day]);
}

export function findFirstStatement(db: Db, bankAccount: string): Promise<TakenStatement | undefined> {
  return first.find(db, [bankAccount]);
}

export function listStatements(db: Db, agencyId: string, limit: number): Promise<TakenStatement[]> {
  return ofAgency.all(db, [agencyId, limit]);
}

const insertLines = statement(
  "payments.insert_statement_entries",
  `insert into payments.statement_entry (statement_id, nth, reference, end_to_end_id, amount, account, content, is_return, matched)
   select $1, line.* from unnest($2::int[], $3::text[], $4::text[], $5::int8[], $6::text[], $7::text[], $8::bool[], $9::text[]) as line`,
);

export async function insertEntries(
  tx: Tx,
  statementId: string,
  entries: readonly StatementEntry[],
  matched: ReadonlyMap<number, MatchedBy>,
): Promise<void> {
  const column = <T>(of: (entry: StatementEntry, nth: number) => T) => entries.map((entry, index) => of(entry, index + 1));
  await insertLines.run(tx, [
    statementId,
    column((_, nth) => nth),
    column(({ reference }) => reference),
    column(({ endToEndId }) => endToEndId),
    column(({ amount }) => amount),
    column(({ account }) => account),
    column(({ content }) => content),
    column(({ isReturn }) => isReturn),
    column((_, nth) => matched.get(nth) ?? null),
  ]);
}

/** A line of a statement that was taken, with how ours was found. */
export interface TakenEntry extends StatementEntry {
  readonly nth: number;
  readonly matched: MatchedBy | null;
}

const lines = statement<TakenEntry>(
  "payments.statement_entries",
  `select nth, reference, end_to_end_id as "endToEndId", amount, account, content, is_return as "isReturn", matched
   from payments.statement_entry where statement_id = $1 order by nth limit $2`,
);

export function listEntries(db: Db, statementId: string, limit: number): Promise<TakenEntry[]> {
  return lines.all(db, [statementId, limit]);
}

const counts = statement<{ lines: number; matched: number; moneyIn: bigint; moneyOut: bigint }>(
  "payments.statement_counts",
  `select count(*)::int as lines, count(matched)::int as matched, coalesce(sum(amount) filter (where amount > 0), 0)::int8 as "moneyIn",
     coalesce(-sum(amount) filter (where amount < 0), 0)::int8 as "moneyOut" from payments.statement_entry where statement_id = $1`,
);

export function countEntries(db: Db, statementId: string): Promise<{ lines: number; matched: number; moneyIn: bigint; moneyOut: bigint }> {
  return counts.one(db, [statementId]);
}

const transfers = statement<BookedTransfer>(
  "payments.transfers_to_match",
  `with wanted as (
     select transfer_id as id from payments.ledger_entry where account = 'bank' and bank_account = $1 || '/' || $2 and day = $3
     union select id from payments.transfer where bin = $1 and transaction_id = any($4))
   select t.id, t.transaction_id as "transactionId", t.amount, t.content, e.day <> $3 as "isOtherDay", e.day::text as day
   from wanted join payments.transfer t using (id) join payments.ledger_entry e on e.transfer_id = t.id
   where e.account = 'bank' and e.bank_account = $1 || '/' || $2 and e.amount > 0 and e.finding_id is null
     and e.kind in ('booking', 'part', 'paid', 'held', 'owed-back')
     and (e.day <> $3 or not exists (select from payments.finding f where f.transfer_id = t.id and f.resolution = 'came-later' and f.settled_day = $3
       and f.day < $3))
   order by t.at, t.id`,
);

/** What our books have for a collecting account on a day, and of other days what the statement names. */
export function listTransfersToMatch(
  db: Db,
  {
    bin,
    account,
    day,
    references,
  }: { readonly bin: string; readonly account: string; readonly day: LocalDate; readonly references: readonly string[] },
): Promise<BookedTransfer[]> {
  return transfers.all(db, [bin, account, day, references]);
}

const covering = statement<{ agencyId: string; bankAccount: string; day: LocalDate }>(
  "payments.statement_before_money",
  `select s.agency_id as "agencyId", e.bank_account as "bankAccount", e.day::text as day
   from payments.ledger_entry e join payments.bank_statement s on s.bank_account = e.bank_account and s.day >= e.day
   where e.transfer_id = $1 and e.account = 'bank' limit 1`,
);

/** The account and the day of a transfer, where the statement of that day has been taken without it. */
export function findStatementWithout(
  db: Db,
  transferId: string,
): Promise<{ agencyId: string; bankAccount: string; day: LocalDate } | undefined> {
  return covering.find(db, [transferId]);
}

const accounts = statement<{ bin: string; number: string }>(
  "payments.accounts_of_agency",
  "select bin, number from payments.collecting_account where agency_id = $1 order by bin, number",
);
const allAccounts = statement<{ bin: string; number: string; agencyId: string }>(
  "payments.collecting_accounts",
  `select bin, number, agency_id as "agencyId" from payments.collecting_account order by agency_id, bin, number`,
);
const ownerOf = statement<{ agencyId: string }>(
  "payments.owner_of_account",
  `select agency_id as "agencyId" from payments.collecting_account where bin = $1 and number = $2`,
);

export function listAccountsOf(db: Db, agencyId: string): Promise<{ bin: string; number: string }[]> {
  return accounts.all(db, [agencyId]);
}

export function listCollectingAccounts(db: Db): Promise<{ bin: string; number: string; agencyId: string }[]> {
  return allAccounts.all(db);
}

/** The agency whose very account it is; a virtual one is nobody's here. */
export async function findOwnerOfAccount(db: Db, bin: string, number: string): Promise<string | undefined> {
  return (await ownerOf.find(db, [bin, number]))?.agencyId;
}

const balance = statement<{ amount: bigint }>(
  "payments.bank_balance",
  "select coalesce(sum(amount), 0)::int8 as amount from payments.ledger_entry where account = 'bank' and bank_account = $1 and day <= $2",
);

/** What the books say stands in a bank account at the end of a day. */
export async function readBankBalance(db: Db, bankAccount: string, day: LocalDate): Promise<bigint> {
  return (await balance.one(db, [bankAccount, day])).amount;
}
