import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type LocalDate, localDate, yes } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import type { Statement, StatementEntry } from "../domain/statement/statement.ts";
import { checkLedger, findOrder, readBalances } from "../index.ts";
import type { Provider } from "../providers/provider.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { closeDay } from "./close-day.ts";
import { payOutRefund } from "./decide-refund.ts";
import { askForStatements, fetchStatement, fetchStatements } from "./fetch-statements.ts";
import { readDay } from "./read-day.ts";
import { listRefunds } from "./read-refunds.ts";
import { resolveFinding } from "./resolve-finding.ts";
import { sendRefunds } from "./send-refunds.ts";
import { takeStatement } from "./take-statement.ts";
import { undoResolution } from "./undo-resolution.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

const [FIRST, SECOND] = [localDate("2026-11-20"), localDate("2026-11-21")];
const at = (day: string, hour: string) => fixedClock(`${day}T${hour}:00+07:00`);
const today = at("2026-11-22", "08:00");
const entry: StatementEntry = { reference: "", endToEndId: "", amount: 8_000n, account: "", content: "", isReturn: false };
const unused: Provider = { readCallback: () => Promise.reject(new Error()), query: () => Promise.reject(new Error()) };
/** A bank that gives back whatever it is told to. */
const paying: Provider = { ...unused, refund: async ({ requestKey }) => ({ did: "sent", reference: `HT${requestKey}` }) };
let accounts = 0;

async function aDesk(clock = today) {
  accounts += 1;
  const account = `88${String(accounts).padStart(5, "0")}`;
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: account, holder: "UBND" } });
  const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant", name: "Lê Thị Sổ" });
  const permissions = ["payments.see", "payments.reconcile", "payments.close", "payments.ask-refund"];
  const work = db.work(anOfficial({ agencyId: agency.id, officialId, permissions }), clock);
  const paid = async () => {
    const order = await anOrder(db.work(undefined, at(FIRST, "08:00")), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account, content: order.purpose, at: new Date(`${FIRST}T09:30:00+07:00`) });
    await bookTransfer(db.work(undefined, at(FIRST, "09:31")), { provider: "bank", transfer, evidence: "{}" });
    return { order, line: { ...entry, reference: transfer.transactionId, account: order.account, content: order.purpose } };
  };
  const statement = (day: LocalDate, entries: readonly StatementEntry[], opening = 0n): Statement => ({
    ...{ format: "camt.053", bin: "970499", account, day, opening, entries },
    closing: entries.reduce((sum, one) => sum + one.amount, opening),
  });
  const refunds = () => listRefunds(work, {});
  const out = async (reference: string): Promise<StatementEntry> => {
    const [refund] = await refunds();
    return { ...entry, reference, amount: -8_000n, endToEndId: refund?.id.replaceAll("-", "") ?? "" };
  };
  return { agency, work, account, paid, statement, refunds, out };
}

/** An order paid on the first day and called off and given back on the second. */
async function givenBack() {
  const desk = await aDesk();
  const { order, line } = await desk.paid();
  await takeStatement(desk.work, desk.statement(FIRST, [line]));
  await cancelOrder(db.work(undefined, at(SECOND, "09:00")), { orderId: order.id });
  await sendRefunds(db.work(undefined, at(SECOND, "09:01")), { bank: paying });
  expect((await findOrder(db.work().db, order.id))?.state).toBe("refunded");
  return { ...desk, order };
}

const proofOf = async (desk: Awaited<ReturnType<typeof aDesk>>, day: LocalDate) => (await readDay(desk.work, day)).accounts[0]?.proof;

test("a refund that went out matches the statement's debit by the name we gave it", async () => {
  const desk = await givenBack();
  await takeStatement(desk.work, desk.statement(SECOND, [await desk.out("HT1")], 8_000n));
  const day = await readDay(desk.work, SECOND);
  expect(day.findings).toEqual([]);
  expect(day.accounts[0]).toMatchObject({ matched: 1, lines: 1, proof: { closing: 0n, books: 0n, unexplained: 0n } });
});

test("a refund the bank books a day later is missing until then, and both days stay proven", async () => {
  const desk = await givenBack();
  await takeStatement(desk.work, desk.statement(SECOND, [], 8_000n));
  expect((await readDay(desk.work, SECOND)).findings).toMatchObject([{ kind: "missing", difference: 8_000n, state: "open" }]);
  await closeDay(desk.work, SECOND);
  const third = localDate("2026-11-22");
  const after = db.work(desk.work.actor, at("2026-11-23", "08:00"));
  await takeStatement(after, desk.statement(third, [await desk.out("HT1")], 8_000n));
  expect((await readDay(desk.work, SECOND)).findings).toMatchObject([{ state: "resolved", resolution: "came-later", settledDay: third }]);
  expect(await proofOf(desk, SECOND)).toMatchObject({ open: 8_000n, unexplained: 0n });
  expect(await proofOf(desk, third)).toMatchObject({ open: 0n, unexplained: 0n });
});

test("a refund that bounces is owed again and paid out at the counter", async () => {
  const desk = await givenBack();
  const debit = await desk.out("HT1");
  await takeStatement(desk.work, desk.statement(SECOND, [debit, { ...debit, reference: "TRA", amount: 8_000n, isReturn: true }], 8_000n));
  expect(await readDay(desk.work, SECOND)).toMatchObject({ findings: [], accounts: [{ matched: 2, proof: { unexplained: 0n } }] });
  const [refund] = await desk.refunds();
  expect(refund).toMatchObject({ state: "failed", fault: "bounced" });
  expect((await findOrder(db.work().db, desk.order.id))?.state).toBe("refund-due");
  expect((await readBalances(db.work().db, desk.agency.id)).get("refund-payable")).toBe(-8_000n);
  await payOutRefund(desk.work, { refundId: refund?.id ?? "" });
  expect((await findOrder(db.work().db, desk.order.id))?.state).toBe("refunded");
  expect(await checkLedger(db.work().db)).toEqual([]);
});

test("held money booked to an order is in the books once, and can be given back like any other", async () => {
  const desk = await aDesk(at(SECOND, "08:30"));
  const order = await anOrder(db.work(undefined, at(FIRST, "08:00")), { agencyId: desk.agency.id });
  const told = { ...aTransfer({ account: desk.account, content: "nop phi" }), at: new Date(`${FIRST}T09:30:00+07:00`) };
  await bookTransfer(db.work(undefined, at(FIRST, "09:31")), { provider: "bank", transfer: told, evidence: "{}" });
  // The first statement is of a later day than the transfer.
  await takeStatement(db.work(desk.work.actor, today), desk.statement(SECOND, [], 8_000n));
  const [finding] = (await readDay(desk.work, SECOND)).findings;
  const act = { findingId: finding?.id ?? "", seen: 0, note: "Người nộp quên ghi mã" };
  await resolveFinding(db.work(desk.work.actor, today), { ...act, resolution: "book", orderCode: order.code });
  expect(await proofOf(desk, SECOND)).toMatchObject({ books: 8_000n, unexplained: 0n });
  expect((await cancelOrder(db.work(undefined, today), { orderId: order.id })).state).toBe("refund-due");
  await sendRefunds(db.work(undefined, today), { bank: paying });
  expect(await desk.refunds()).toMatchObject([{ state: "sent", provider: "bank", amount: 8_000n }]);
  expect(await checkLedger(db.work().db)).toEqual([]);
});

describe("a difference settled as a refund", () => {
  async function held() {
    const desk = await aDesk(at(SECOND, "08:30"));
    const gift = { ...entry, reference: `FT${desk.account}`, account: desk.account, content: "ung ho" };
    await takeStatement(desk.work, desk.statement(FIRST, [gift]));
    const [finding] = (await readDay(desk.work, FIRST)).findings;
    const act = (seen: number) => ({ findingId: finding?.id ?? "", seen, note: "Người gửi xin nhận lại" });
    await resolveFinding(desk.work, { ...act(0), resolution: "refund" });
    return { ...desk, act };
  }

  test("is ordered of the bank, once, and stands in the next day's statement", async () => {
    const desk = await held();
    expect(await desk.refunds()).toMatchObject([
      { state: "due", provider: "bank", amount: 8_000n, cause: "held", words: "Người gửi xin nhận lại" },
    ]);
    expect(await refusal(undoResolution(desk.work, desk.act(1)))).toBe("payments/cannot-undo");
    for (const minute of ["09:00", "09:01"]) await sendRefunds(db.work(undefined, at(SECOND, minute)), { bank: paying });
    expect(await desk.refunds()).toMatchObject([{ state: "sent" }]);
    await takeStatement(db.work(desk.work.actor, today), desk.statement(SECOND, [await desk.out("HT2")], 8_000n));
    expect(await readDay(desk.work, SECOND)).toMatchObject({ findings: [], accounts: [{ proof: { books: 0n, unexplained: 0n } }] });
    expect(await proofOf(desk, FIRST)).toMatchObject({ unexplained: 0n });
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("can be settled otherwise once the bank has refused", async () => {
    const desk = await held();
    await sendRefunds(db.work(undefined, at(SECOND, "09:00")), {
      bank: { ...unused, refund: async () => ({ did: "refused", why: "account-closed" }) },
    });
    await undoResolution(desk.work, desk.act(1));
    expect(await desk.refunds()).toMatchObject([{ state: "rejected" }]);
    await resolveFinding(desk.work, { ...desk.act(2), resolution: "suspense" });
    const balances = await readBalances(db.work().db, desk.agency.id);
    expect([balances.get("suspense"), balances.get("refund-payable") ?? 0n]).toEqual([-8_000n, 0n]);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("where nobody knows whose refund bounced, it waits at the counter and can be taken back until it is paid out", async () => {
    const desk = await aDesk();
    await takeStatement(desk.work, desk.statement(FIRST, [{ ...entry, reference: "TRA", isReturn: true }]));
    const [finding] = (await readDay(desk.work, FIRST)).findings;
    const act = (seen: number) => ({ findingId: finding?.id ?? "", seen, note: "Chờ người nhận" });
    await resolveFinding(desk.work, { ...act(0), resolution: "refund" });
    await undoResolution(desk.work, act(1));
    await resolveFinding(desk.work, { ...act(2), resolution: "refund" });
    const refund = (await desk.refunds()).find(({ state }) => state === "due");
    expect(refund).toMatchObject({ provider: "cash" });
    await payOutRefund(desk.work, { refundId: refund?.id ?? "" });
    expect(await refusal(undoResolution(desk.work, act(3)))).toBe("payments/cannot-undo");
    expect(await checkLedger(db.work().db)).toEqual([]);
  });
});

describe("the node fetches statements", () => {
  const csv = (account: string, day: LocalDate) =>
    new TextEncoder().encode(
      [
        "kind,day,bin,account,reference,endToEndId,debit,credit,content",
        `OPBD,${day},970499,${account},,,,0,`,
        `CLBD,${day},970499,${account},,,,0,`,
      ].join("\n"),
    );
  const node = db.work(undefined, today);

  test("a bank that is away is seen on the day's page and asked again; by hand the same one is taken once", async () => {
    const desk = await aDesk();
    await desk.paid().then(({ line }) => takeStatement(desk.work, desk.statement(FIRST, [line])));
    const file = { account: desk.account, bytes: csv(desk.account, SECOND) };
    const bankAccount = `970499/${desk.account}`;
    expect(await fetchStatement(node, {}, bankAccount, SECOND)).toBe(false);
    const away: Provider = { ...unused, statement: async () => ({ ok: false, why: "provider-away", about: {} }) };
    expect(await fetchStatement(node, { bank: away }, bankAccount, SECOND)).toBe(false);
    expect((await readDay(desk.work, SECOND)).accounts[0]?.fetched).toMatchObject({ tries: 1, fault: "payments/provider-away" });
    const other: Provider = { ...unused, statement: async (account) => yes(csv(account, FIRST)) };
    expect(await fetchStatement(node, { bank: other }, bankAccount, SECOND)).toBe(false);
    const gap: Provider = { ...unused, statement: async () => yes(file.bytes) };
    expect(await fetchStatement(node, { bank: gap }, bankAccount, SECOND)).toBe(false);
    expect((await readDay(desk.work, SECOND)).accounts[0]?.fetched).toMatchObject({ tries: 3, fault: "payments/statement-gap" });
    await takeStatement(desk.work, desk.statement(SECOND, [], 8_000n));
    expect(await fetchStatement(node, { bank: gap }, bankAccount, SECOND)).toBe(true);
  });

  test("the days that are missing come in their order, and nobody owns what they show", async () => {
    const desk = await aDesk();
    await desk.paid();
    await takeStatement(desk.work, desk.statement(localDate("2026-11-18"), []));
    const asked: string[] = [];
    const bank: Provider = {
      ...unused,
      statement: async (account, day) => {
        if (account === desk.account) asked.push(day);
        return yes(csv(account, day));
      },
    };
    await fetchStatements(node, { bank });
    await fetchStatements(node, { bank });
    expect(asked).toEqual(["2026-11-19", FIRST, SECOND]);
    expect((await readDay(desk.work, FIRST)).findings).toMatchObject([{ kind: "missing", ownerId: null }]);
  });

  test("an accountant has it asked now for a day that is over, and nobody else does", async () => {
    const desk = await aDesk();
    await desk.paid();
    await askForStatements(desk.work, SECOND);
    const jobs = await db.asOwner<{ payload: { day: string } }>(
      "select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'payments.fetch-statement'",
    );
    expect(jobs.map(({ payload }) => payload.day)).toEqual([SECOND]);
    expect(await refusal(askForStatements(desk.work, localDate("2026-11-22")))).toBe("payments/statement-early");
    const clerk = anOfficial({ agencyId: desk.agency.id, permissions: ["payments.see"] });
    expect(await refusal(askForStatements(db.work(clerk, today), SECOND))).toBe("payments/not-yours");
  });
});
