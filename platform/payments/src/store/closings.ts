import type { LocalDate, Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { LedgerAccount } from "../domain/ledger.ts";
import type { FeeSum } from "../domain/statement/closing.ts";

const closed = statement<{ yes: boolean }>("payments.is_closed", "select payments.is_closed($1, $2) as yes");

/** True when the agency's books of that day are closed; holds off whoever would close it until this transaction ends. */
export async function isClosed(db: Db, agencyId: string, day: LocalDate): Promise<boolean> {
  return (await closed.one(db, [agencyId, day])).yes;
}

const lock = statement<{ ok: string }>(
  "payments.lock_day",
  "select pg_advisory_xact_lock(hashtextextended('payments.day/' || $1::text || '/' || $2::date, 0))::text as ok",
);

/** Waits for whoever posts into the day, and holds everybody else off until the transaction ends. */
export async function lockDay(tx: Tx, agencyId: string, day: LocalDate): Promise<void> {
  await lock.one(tx, [agencyId, day]);
}

/** A day whose books are closed. */
export interface Closing {
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly closedBy: string;
  readonly closedByName: string;
  readonly closedAt: Date;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly documentId: string | null;
  readonly sheet: StoredSheet;
}

/** The sheet as it is kept: every sum a decimal text. */
export interface StoredSheet {
  readonly fees: readonly (Omit<FeeSum, "amount"> & { readonly amount: string })[];
  readonly sums: Readonly<Record<"cash" | "transfers" | "refundsOwed" | "held" | "suspense" | "dueFromOthers" | "total", string>> & {
    /** Not said on sheets of before it was kept. */
    readonly gateways?: string;
  };
  readonly accounts: readonly Readonly<Record<"bankAccount" | "opening" | "closing" | "books" | "open" | "unexplained", string>>[];
  readonly findings: { readonly open: number; readonly resolved: number };
  readonly corrections: readonly LocalDate[];
}

const COLUMNS = `agency_id as "agencyId", day::text as day, closed_by as "closedBy", closed_by_name as "closedByName", closed_at as "closedAt",
  signed_by as "signedBy", signed_at as "signedAt", document_id as "documentId", sheet`;

const insert = statement(
  "payments.insert_closing",
  `insert into payments.day_closing (agency_id, day, closed_by, closed_by_name, closed_at, sheet) values ($1, $2, $3, $4, $5, $6)`,
);

export async function insertClosing(
  tx: Tx,
  c: Pick<Closing, "agencyId" | "day" | "closedBy" | "closedByName" | "closedAt" | "sheet">,
): Promise<void> {
  await insert.run(tx, [c.agencyId, c.day, c.closedBy, c.closedByName, c.closedAt, JSON.stringify(c.sheet)]);
}

const find = statement<Closing>("payments.find_closing", `select ${COLUMNS} from payments.day_closing where agency_id = $1 and day = $2`);
const lockRow = statement<Closing>(
  "payments.lock_closing",
  `select ${COLUMNS} from payments.day_closing where agency_id = $1 and day = $2 for update`,
);
const recent = statement<Closing>(
  "payments.list_closings",
  `select ${COLUMNS} from payments.day_closing where agency_id = $1 and day between $2 and $3 order by day desc`,
);

export function findClosing(db: Db, agencyId: string, day: LocalDate): Promise<Closing | undefined> {
  return find.find(db, [agencyId, day]);
}

export function lockClosing(tx: Tx, agencyId: string, day: LocalDate): Promise<Closing | undefined> {
  return lockRow.find(tx, [agencyId, day]);
}

export function listClosings(db: Db, agencyId: string, from: LocalDate, to: LocalDate): Promise<Closing[]> {
  return recent.all(db, [agencyId, from, to]);
}

const sign = statement(
  "payments.sign_closing",
  "update payments.day_closing set signed_by = $3, signed_at = $4, document_id = $5 where agency_id = $1 and day = $2",
);

export async function saveSigned(
  tx: Tx,
  { agencyId, day }: Pick<Closing, "agencyId" | "day">,
  signed: { readonly by: string; readonly at: Date; readonly documentId: string },
): Promise<void> {
  await sign.run(tx, [agencyId, day, signed.by, signed.at, signed.documentId]);
}

const moved = statement<{ account: LedgerAccount; amount: bigint }>(
  "payments.moved_on_day",
  "select account, sum(amount)::int8 as amount from payments.ledger_entry where agency_id = $1 and day between $2 and $3 group by account",
);

/** What moved in each account of the agency's books, from one day to another. */
export async function readMoved(
  db: Db,
  agencyId: string,
  from: LocalDate,
  to: LocalDate = from,
): Promise<ReadonlyMap<LedgerAccount, bigint>> {
  return new Map((await moved.all(db, [agencyId, from, to])).map((row) => [row.account, row.amount]));
}

const corrected = statement<{ day: LocalDate }>(
  "payments.corrected_days",
  "select distinct correction_of::text as day from payments.ledger_entry where agency_id = $1 and day = $2 and correction_of is not null order by 1",
);

/** Closed days that a day puts right. */
export async function listCorrected(db: Db, agencyId: string, day: LocalDate): Promise<LocalDate[]> {
  return (await corrected.all(db, [agencyId, day])).map((row) => row.day);
}

const fees = statement<{ title: Text; kind: "fee" | "charge"; law: string; orders: number; amount: bigint }>(
  "payments.fees_of_days",
  `select (array_agg(line->'title'))[1] as title, line->>'kind' as kind, line->>'law' as law, count(distinct o.id)::int as orders,
     sum((line->>'amount')::int8)::int8 as amount
   from payments.payment_order o cross join lateral jsonb_array_elements(o.lines) line
   where o.agency_id = $1 and (line->>'amount')::int8 > 0 and o.id in (
     select e.order_id from payments.ledger_entry e
     where e.agency_id = $1 and e.day between $2 and $3 and e.kind in ('booking', 'paid')
       and e.account in ('retained', 'remitted', 'unshared', 'fee', 'charge') and e.amount < 0)
   group by line->>'kind', line->>'law', line->'title'->>'vi' order by kind desc, 1`,
);

/** What was collected in some days, fee by fee: an order counts once, with the posting that shares it out, whichever way its money came and in how many parts. */
export function sumFees(db: Db, agencyId: string, from: LocalDate, to: LocalDate = from): Promise<FeeSum[]> {
  return fees.all(db, [agencyId, from, to]);
}
