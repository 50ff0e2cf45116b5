import { type LocalDate, newId } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { LedgerAccount, LedgerSide } from "../domain/ledger.ts";
import type { FindingKind } from "../domain/statement/match.ts";
import type { Resolution } from "../domain/statement/resolution.ts";
import type { HoldReason } from "../domain/transfer.ts";

/** What does not match on a day (khoản chênh lệch), with whoever looks after it. */
export interface Finding {
  readonly id: string;
  readonly agencyId: string;
  readonly bankAccount: string;
  readonly day: LocalDate;
  readonly kind: FindingKind;
  readonly reference: string;
  readonly nth: number;
  readonly amount: bigint;
  /** Statement less books; nought where both have the money. */
  readonly difference: bigint;
  /** Why money is held. */
  readonly why: HoldReason | null;
  readonly content: string;
  readonly transferId: string | null;
  readonly refundId: string | null;
  readonly openedAt: Date;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly state: "open" | "resolved";
  readonly resolution: Resolution | "came-later" | null;
  readonly note: string | null;
  readonly orderId: string | null;
  readonly resolvedAt: Date | null;
  /** From which day of the books on it is settled. */
  readonly settledDay: LocalDate | null;
  readonly revision: number;
}

const COLUMNS = `id, agency_id as "agencyId", bank_account as "bankAccount", day::text as day, kind, reference, nth, amount, difference, why, content,
  transfer_id as "transferId", opened_at as "openedAt", owner_id as "ownerId", owner_name as "ownerName", state, resolution, note,
  order_id as "orderId", resolved_at as "resolvedAt", revision, refund_id as "refundId", settled_day::text as "settledDay"`;

const insert = statement(
  "payments.insert_finding",
  `insert into payments.finding (id, agency_id, bank_account, day, kind, reference, nth, amount, difference, why, content, transfer_id, opened_at, owner_id, owner_name, refund_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict on constraint finding_once do nothing`,
);

export type NewFinding = Omit<
  Finding,
  "id" | "why" | "transferId" | "refundId" | "settledDay" | "state" | "resolution" | "note" | "orderId" | "resolvedAt" | "revision"
> & {
  readonly why?: HoldReason;
  readonly transferId?: string | undefined;
  readonly refundId?: string | undefined;
};

export async function insertFinding(tx: Tx, f: NewFinding): Promise<void> {
  const what = [f.agencyId, f.bankAccount, f.day, f.kind, f.reference, f.nth, f.amount, f.difference, f.why ?? null, f.content];
  await insert.run(tx, [newId(f.openedAt), ...what, f.transferId ?? null, f.openedAt, f.ownerId, f.ownerName, f.refundId ?? null]);
}

const early = statement(
  "payments.insert_early",
  `insert into payments.finding (id, agency_id, bank_account, day, kind, reference, nth, amount, difference, content, transfer_id, refund_id, opened_at, state,
     resolution, resolved_at, settled_day)
   values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12, 'resolved', 'came-later', $12, $13) on conflict on constraint finding_once do nothing`,
);

/** A difference that the books have settled by themselves on a later day. */
export async function insertEarly(
  tx: Tx,
  f: Pick<
    NewFinding,
    "agencyId" | "bankAccount" | "day" | "kind" | "reference" | "amount" | "difference" | "content" | "transferId" | "refundId"
  > & {
    readonly at: Date;
    readonly settledDay: string;
  },
): Promise<void> {
  const what = [f.agencyId, f.bankAccount, f.day, f.kind, f.reference, f.amount, f.difference, f.content];
  await early.run(tx, [newId(f.at), ...what, f.transferId ?? null, f.refundId ?? null, f.at, f.settledDay]);
}

const lock = statement<Finding>("payments.lock_finding", `select ${COLUMNS} from payments.finding where id = $1 for update`);
const missing = statement<Finding>(
  "payments.lock_missing",
  `select ${COLUMNS} from payments.finding where kind = 'missing' and state = 'open' and (transfer_id = any($1) or refund_id = any($2)) order by id for update`,
);
const ofDay = statement<Finding>(
  "payments.findings_of_day",
  `select ${COLUMNS} from payments.finding where agency_id = $1 and day = $2 order by state, opened_at, id`,
);
const open = statement<Finding>(
  "payments.open_findings",
  `select ${COLUMNS} from payments.finding where agency_id = $1 and state = 'open' order by day, opened_at, id limit $2`,
);

export function lockFinding(tx: Tx, id: string): Promise<Finding | undefined> {
  return lock.find(tx, [id]);
}

/** Open findings of transfers and refunds that an earlier statement did not have. */
export function lockMissing(tx: Tx, transferIds: readonly string[], refundIds: readonly string[]): Promise<Finding[]> {
  return missing.all(tx, [transferIds, refundIds]);
}

export function listFindingsOfDay(db: Db, agencyId: string, day: LocalDate): Promise<Finding[]> {
  return ofDay.all(db, [agencyId, day]);
}

export function listOpenFindings(db: Db, agencyId: string, limit: number): Promise<Finding[]> {
  return open.all(db, [agencyId, limit]);
}

const differences = statement<{ amount: bigint }>(
  "payments.open_differences",
  `select coalesce(sum(difference), 0)::int8 as amount from payments.finding
   where bank_account = $1 and day <= $2 and (state = 'open' or settled_day > $2)`,
);

/** By how much statements and books differ at the end of a day, as far as it is known and was not settled by then. */
export async function sumOpenDifferences(db: Db, bankAccount: string, day: LocalDate): Promise<bigint> {
  return (await differences.one(db, [bankAccount, day])).amount;
}

const held = statement<{ transferId: string; reference: string; amount: bigint; content: string; reason: HoldReason }>(
  "payments.held_to_find",
  `select t.id as "transferId", t.transaction_id as reference, t.amount, t.content, h.reason
   from payments.held_transfer h join payments.transfer t on t.id = h.transfer_id
   where t.bin = $1 and payments.collecting_account_of(t.bin, t.account) = $1 || '/' || $2 and t.currency = 'VND' and t.at < $3
     and not exists (select from payments.finding f where f.transfer_id = t.id and f.kind = 'held')`,
);

/** Money set aside up to an instant that nobody looks after yet. */
export function listHeldToFind(
  db: Db,
  bin: string,
  account: string,
  until: Date,
): Promise<{ transferId: string; reference: string; amount: bigint; content: string; reason: HoldReason }[]> {
  return held.all(db, [bin, account, until]);
}

const save = statement(
  "payments.save_finding",
  `update payments.finding set state = $2, resolution = $3, note = $4, order_id = $5, resolved_by = $6, resolved_at = $7, owner_id = $8, owner_name = $9,
     settled_day = $10, refund_id = $11, revision = revision + 1 where id = $1`,
);
const step = statement(
  "payments.insert_finding_step",
  "insert into payments.finding_step (finding_id, revision, what, note, by_official, at) values ($1, $2, $3, $4, $5, $6)",
);

export interface FindingChange {
  readonly what: string;
  readonly note: string;
  readonly by: string | undefined;
  readonly at: Date;
}

/** Saves what a finding has become, and what was done in its history. */
export async function saveFinding(tx: Tx, f: Finding, change: FindingChange): Promise<void> {
  const resolved = f.state === "resolved";
  const by = resolved ? (change.by ?? null) : null;
  const at = resolved ? change.at : null;
  const settled = resolved ? (f.settledDay ?? f.day) : null;
  await save.run(tx, [f.id, f.state, f.resolution, f.note, f.orderId, by, at, f.ownerId, f.ownerName, settled, f.refundId]);
  await step.run(tx, [f.id, f.revision + 1, change.what, change.note, change.by ?? null, change.at]);
}

const post = statement(
  "payments.insert_finding_posting",
  `insert into payments.ledger_entry (posting_id, at, agency_id, account, amount, transfer_id, order_id, day, correction_of, bank_account, finding_id, refund_id)
   select $1, $2, $3, side.account, side.amount, $6, $7, $8, $9, case when side.account = 'bank' then $10 end, $11, $12
   from unnest($4::text[], $5::int8[]) as side(account, amount)`,
);

export interface FindingPosting {
  readonly at: Date;
  readonly finding: Finding;
  readonly sides: readonly LedgerSide[];
  /** The day of the books, and the closed one it puts right where that is another. */
  readonly day: LocalDate;
  readonly correctionOf: LocalDate | undefined;
  /** The refund by which it is settled. */
  readonly settledBy?: string | undefined;
}

/** Writes the posting of a resolution, or the one that reverses it. */
export async function insertFindingPosting(tx: Tx, { at, finding, sides, day, correctionOf, settledBy }: FindingPosting): Promise<void> {
  const accounts = sides.map((side) => side.account);
  const amounts = sides.map((side) => side.amount);
  const { agencyId, transferId, orderId, bankAccount, id } = finding;
  await post.run(tx, [
    newId(at),
    at,
    agencyId,
    accounts,
    amounts,
    transferId,
    orderId,
    day,
    correctionOf ?? null,
    bankAccount,
    id,
    settledBy ?? null,
  ]);
}

const net = statement<{ account: LedgerAccount; amount: bigint }>(
  "payments.sides_of_finding",
  `select account, sum(amount)::int8 as amount from payments.ledger_entry where finding_id = $1 group by account having sum(amount) <> 0 order by account`,
);

/** What stands in the books for a finding, all postings taken together. */
export function readSidesOfFinding(db: Db, findingId: string): Promise<LedgerSide[]> {
  return net.all(db, [findingId]);
}
