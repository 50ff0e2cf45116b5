import { createHash } from "node:crypto";
import { findOfficial, getAgency } from "@motlan/agencies";
import { addDays, instantOf, localDateOf, may, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type BookedTransfer, type MatchedBy, type Matching, match, type SentRefund } from "../domain/statement/match.ts";
import type { Statement, StatementEntry } from "../domain/statement/statement.ts";
import { faults } from "../faults.ts";
import { keepAccount } from "../store/accounts.ts";
import { isClosed } from "../store/closings.ts";
import { insertEarly, insertFinding, listHeldToFind, lockMissing, saveFinding } from "../store/findings.ts";
import { listDueNamed, listSentRefunds } from "../store/refunds.ts";
import {
  findOwnerOfAccount,
  findStatement,
  findStatementBefore,
  insertEntries,
  insertStatement,
  listTransfersToMatch,
  type TakenStatement,
} from "../store/statements.ts";
import { bookTransfer } from "./book-transfer.ts";
import { bounceRefund } from "./bounce-refund.ts";
import { lockWithOrder, markSent } from "./decide-refund.ts";

/** The name under which the bank's callbacks come: a transfer told by callback and by statement is one. */
const PROVIDER = "bank";

/**
 * Takes a bank's statement of one account and day: what it has and we had not heard of is booked, the rest laid beside our books, and each difference becomes
 * a finding. The same statement a second time, as CSV or as camt.053, changes nothing.
 * @throws payments/statement-not-ours, payments/statement-early, payments/day-closed, payments/statement-gap, payments/other-statement
 */
export function takeStatement(work: Work, statement: Statement): Promise<{ readonly statementId: string; readonly isNew: boolean }> {
  return work.transaction(async (tx) => {
    const agencyId = (await findOwnerOfAccount(tx, statement.bin, statement.account)) ?? (await keepOwnAccount(work, tx, statement));
    if (agencyId === undefined || !may(work.actor, "payments.reconcile", agencyId)) throw faults["statement-not-ours"]();
    if (statement.day >= localDateOf(work.clock.now())) throw faults["statement-early"]();
    const taken = takenOf(work, statement, agencyId);
    const before = await findStatement(tx, taken.bankAccount, taken.day);
    if (before !== undefined) return repeated(before, taken);
    if (await isClosed(tx, agencyId, taken.day)) throw faults["day-closed"]();
    const last = await findStatementBefore(tx, taken.bankAccount, taken.day);
    if (last !== undefined && last.closing !== taken.opening) throw faults["statement-gap"]();
    if (!(await insertStatement(tx, taken))) return repeated(await findStatement(tx, taken.bankAccount, taken.day), taken);
    await reconcile(work, tx, statement, taken);
    const data = { statementId: taken.id, day: taken.day };
    await work.announce(tx, { type: "payments.statement-taken", subject: taken.id, agencyId, data });
    return { statementId: taken.id, isNew: true };
  });
}

/** An agency that nobody has owed anything yet has its account all the same. */
async function keepOwnAccount({ actor, db }: Work, tx: Tx, { bin, account }: Statement): Promise<string | undefined> {
  const own = actor.kind === "official" ? await getAgency(db, actor.agencyId) : undefined;
  if (own?.bank?.bin !== bin || own.bank.number !== account) return undefined;
  await keepAccount(tx, own.bank, own.id);
  return own.id;
}

function repeated(before: TakenStatement | undefined, taken: TakenStatement) {
  if (before === undefined || !before.contentHash.equals(taken.contentHash)) throw faults["other-statement"]();
  return { statementId: before.id, isNew: false };
}

function takenOf({ actor, clock }: Work, statement: Statement, agencyId: string): TakenStatement {
  const { bin, account, day, opening, closing, format, entries } = statement;
  const takenAt = clock.now();
  return {
    ...{ id: newId(takenAt), agencyId, bankAccount: `${bin}/${account}`, day, opening, closing, format },
    contentHash: hashOf(statement, entries),
    ...{ takenAt, takenBy: actor.kind === "official" ? actor.officialId : null },
  };
}

/** Over what a statement says, so that its form does not matter. */
function hashOf({ bin, account, day, opening, closing }: Statement, entries: readonly StatementEntry[]): Buffer {
  const lines = entries.map((entry) => [entry.reference, String(entry.amount), entry.isReturn]);
  const said = JSON.stringify([bin, account, day, String(opening), String(closing), lines]);
  return createHash("sha256").update(said).digest();
}

async function reconcile(work: Work, tx: Tx, statement: Statement, taken: TakenStatement): Promise<void> {
  const references = statement.entries.map(({ reference }) => reference);
  const transfers = await listTransfersToMatch(tx, { ...statement, references });
  const named = statement.entries.map(({ endToEndId }) => endToEndId);
  await heedPaidOut(work, tx, statement, named);
  const refunds = await listSentRefunds(tx, taken.bankAccount, statement.day, named);
  const matching = match(statement.entries, { transfers, refunds });
  for (const { entry } of matching.unheard) await bookUnheard(work, statement, entry);
  await insertEntries(tx, taken.id, statement.entries, howMatched(matching));
  await openFindings(work, tx, statement, taken, matching);
  await keepEarly(tx, taken, matching, [...transfers, ...refunds]);
  for (const { refundId } of matching.bounced) await bounceRefund(work, tx, refundId, statement.day);
  const found = [...matching.matched.values()];
  const transferIds = found.flatMap(({ transferId }) => transferId ?? []);
  const refundIds = found.flatMap(({ refundId }) => refundId ?? []);
  for (const late of await lockMissing(tx, transferIds, refundIds)) {
    const resolved = { ...late, state: "resolved", resolution: "came-later", note: null, settledDay: statement.day } as const;
    await saveFinding(tx, resolved, { what: "came-later", note: "", by: undefined, at: work.clock.now() });
  }
}

/** The bank paid out what we told it to and its answer was lost: the statement says so. */
async function heedPaidOut(work: Work, tx: Tx, { entries, day }: Statement, named: readonly string[]): Promise<void> {
  for (const { id, amount } of await listDueNamed(tx, named)) {
    const entry = entries.find((one) => one.endToEndId === id.replaceAll("-", "") && one.amount === -amount);
    const refund = entry && (await lockWithOrder(tx, id));
    if (refund?.state === "due") await markSent(work, tx, refund, "bank", entry?.reference, day);
  }
}

/** What the statement has and the books have on a later day only, as where midnight lay between: until then it is known to be between them. */
async function keepEarly(
  tx: Tx,
  { agencyId, bankAccount, day, takenAt }: TakenStatement,
  { matched }: Matching,
  ours: readonly (BookedTransfer | SentRefund)[],
): Promise<void> {
  for (const { transferId, refundId } of matched.values()) {
    const booked = ours.find((one) => ("refundId" in one ? one.refundId === refundId : one.id === transferId));
    if (booked?.day === undefined || booked.day <= day) continue;
    const isOut = "refundId" in booked;
    await insertEarly(tx, {
      ...{ agencyId, bankAccount, day, transferId, refundId, at: takenAt, settledDay: booked.day },
      ...{ kind: isOut ? "outgoing" : "amount", amount: booked.amount, difference: isOut ? -booked.amount : booked.amount },
      ...(isOut ? { reference: booked.reference, content: "Hoàn tiền" } : { reference: booked.transactionId, content: booked.content }),
    });
  }
}

/** The callback never came; the statement is the bank's word as well. */
async function bookUnheard(work: Work, { bin, day }: Statement, entry: StatementEntry): Promise<void> {
  const { reference: transactionId, account, amount, content } = entry;
  const node = work.as({ kind: "system", name: "payments.statement" });
  // A statement says no hour: on the last day of an order's term, the payer is believed.
  const transfer = { transactionId, bin, account, amount, currency: "VND", content, at: instantOf(day) };
  const evidence = JSON.stringify({ ...entry, amount: String(amount) });
  await bookTransfer(node, { provider: PROVIDER, transfer, evidence, inStatement: true });
}

function howMatched({ matched, unheard }: Matching): ReadonlyMap<number, MatchedBy> {
  const found = [...matched].map(([nth, { by }]) => [nth, by] as const);
  return new Map([...found, ...unheard.map(({ nth }) => [nth, "booked"] as const)]);
}

async function openFindings(work: Work, tx: Tx, { bin, account, day }: Statement, taken: TakenStatement, matching: Matching) {
  const { agencyId, bankAccount, takenAt: openedAt } = taken;
  const owner = await ownerOf(work);
  const common = { agencyId, bankAccount, day, openedAt, ...owner };
  for (const mismatch of matching.mismatches) await insertFinding(tx, { ...common, ...mismatch });
  const held = await listHeldToFind(tx, bin, account, instantOf(addDays(day, 1)));
  for (const { transferId, reference, amount, content, reason } of held)
    await insertFinding(tx, { ...common, kind: "held", reference, nth: 0, amount, difference: 0n, content, transferId, why: reason });
}

/** Whoever brings the statement looks after what it shows; what the node fetched waits for somebody to be named. */
async function ownerOf({ actor, db }: Work): Promise<{ readonly ownerId: string | null; readonly ownerName: string | null }> {
  const official = actor.kind === "official" ? await findOfficial(db, actor.officialId) : undefined;
  return official === undefined ? { ownerId: null, ownerName: null } : { ownerId: official.id, ownerName: official.name };
}
