import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type LocalDate, localDate } from "@motlan/kernel";
import { anOfficial, fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { Statement, StatementEntry } from "../domain/statement/statement.ts";
import { checkLedger, findOrder } from "../index.ts";
import type { Provider } from "../providers/provider.ts";
import { listRefundsOfOrder } from "../store/refunds.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { closeDay } from "./close-day.ts";
import { readDay } from "./read-day.ts";
import { sendRefunds } from "./send-refunds.ts";
import { takeStatement } from "./take-statement.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const [FIRST, SECOND] = [localDate("2026-11-20"), localDate("2026-11-21")];
const entry: StatementEntry = { reference: "", endToEndId: "", amount: 8_000n, account: "", content: "", isReturn: false };
const at = (day: string, hour: string) => new Date(`${day}T${hour}+07:00`);
const node = (when: Date) => db.work(undefined, fixedClock(when));
let accounts = 0;

async function aDesk() {
  accounts += 1;
  const account = `55${String(accounts).padStart(5, "0")}`;
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: account, holder: "UBND" } });
  const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant" });
  const actor = anOfficial({ agencyId: agency.id, officialId, permissions: ["payments.reconcile", "payments.close"] });
  const work = db.work(actor, fixedClock(at("2026-11-23", "08:00:00")));
  const order = await anOrder(node(at(FIRST, "08:00:00")), { agencyId: agency.id });
  const hear = async (told: Date, heard: Date) => {
    const transfer = aTransfer({ account: order.account, content: order.purpose, at: told });
    await bookTransfer(node(heard), { provider: "bank", transfer, evidence: "{}" });
    return { ...entry, reference: transfer.transactionId, account: order.account, content: order.purpose };
  };
  const take = (day: LocalDate, entries: readonly StatementEntry[], opening = 0n) => {
    const closing = entries.reduce((sum, { amount }) => sum + amount, opening);
    const statement: Statement = { format: "camt.053", bin: "970499", account, day, opening, closing, entries };
    return takeStatement(work, statement);
  };
  const seen = async (day: LocalDate) => {
    const { accounts: [one] = [], findings } = await readDay(work, day);
    return { unexplained: one?.proof?.unexplained, findings: findings.map(({ kind, state }) => `${kind} ${state}`) };
  };
  return { work, order, hear, take, seen };
}

test("told of after the statement of its day was taken without it: missing there until the next one has it", async () => {
  const { hear, take, seen } = await aDesk();
  await take(FIRST, []);
  const line = await hear(at(FIRST, "23:59:59"), at(SECOND, "09:00:00"));
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: ["missing open"] });
  await take(SECOND, [line]);
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: ["missing resolved"] });
  expect(await seen(SECOND)).toEqual({ unexplained: 0n, findings: [] });
});

test("told of after its day was closed, and in no statement: missing on the day whose books have it", async () => {
  const { work, hear, take, seen } = await aDesk();
  await take(FIRST, []);
  await closeDay(work, FIRST);
  await hear(at(FIRST, "23:59:59"), at(SECOND, "09:00:00"));
  await take(SECOND, []);
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: [] });
  expect(await seen(SECOND)).toEqual({ unexplained: 0n, findings: ["missing open"] });
});

test("told of for a day and in the statement of the one before: both days are proven", async () => {
  const { work, hear, take, seen } = await aDesk();
  const line = await hear(at(SECOND, "00:00:01"), at(SECOND, "00:00:02"));
  await take(FIRST, [line]);
  await take(SECOND, [], 8_000n);
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: ["amount resolved"] });
  expect(await seen(SECOND)).toEqual({ unexplained: 0n, findings: [] });
  await closeDay(work, FIRST);
  await closeDay(work, SECOND);
});

async function owed() {
  const desk = await aDesk();
  const line = await desk.hear(at(FIRST, "09:00:00"), at(FIRST, "09:00:01"));
  await cancelOrder(node(at(FIRST, "23:50:00")), { orderId: desk.order.id });
  const [refund] = await listRefundsOfOrder(db.work().db, desk.order.id);
  const out: StatementEntry = {
    ...entry,
    reference: `HT${desk.order.code}`,
    amount: -8_000n,
    endToEndId: refund?.id.replaceAll("-", "") ?? "",
  };
  return { ...desk, line, out };
}
const saying = (answer: Awaited<ReturnType<NonNullable<Provider["refund"]>>>): Provider => ({
  readCallback: () => Promise.reject(new Error()),
  query: () => Promise.reject(new Error()),
  refund: async () => answer,
});

test("a refund the bank paid before midnight and answered for after it: both days are proven", async () => {
  const { line, out, take, seen } = await owed();
  await sendRefunds(node(at(FIRST, "23:59:00")), { bank: saying({ did: "away" }) });
  await sendRefunds(node(at(SECOND, "00:05:00")), { bank: saying({ did: "sent", reference: "HT" }) });
  await take(FIRST, [line, out]);
  await take(SECOND, []);
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: ["outgoing resolved"] });
  expect(await seen(SECOND)).toEqual({ unexplained: 0n, findings: [] });
});

test("a refund the bank paid and whose answer never came is sent once its statement says so, and is not ordered again", async () => {
  const { order, line, out, take, seen } = await owed();
  await sendRefunds(node(at(FIRST, "23:59:00")), { bank: saying({ did: "away" }) });
  await take(FIRST, [line, out]);
  expect(await seen(FIRST)).toEqual({ unexplained: 0n, findings: [] });
  expect(await listRefundsOfOrder(db.work().db, order.id)).toMatchObject([{ state: "sent", providerReference: out.reference }]);
  expect((await findOrder(db.work().db, order.id))?.state).toBe("refunded");
  await sendRefunds(node(at(SECOND, "09:00:00")), { bank: saying({ did: "refused", why: "asked again" }) });
  expect(await listRefundsOfOrder(db.work().db, order.id)).toMatchObject([{ state: "sent" }]);
  expect(await checkLedger(db.work().db)).toEqual([]);
});
