import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import type { Statement, StatementEntry } from "../domain/statement/statement.ts";
import { findOrder, readBalances } from "../index.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { closeDay } from "./close-day.ts";
import { readDay } from "./read-day.ts";
import { resolveFinding } from "./resolve-finding.ts";
import { takeStatement } from "./take-statement.ts";
import { undoResolution } from "./undo-resolution.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

const DAY = localDate("2026-11-20");
const at = (hour: string) => new Date(`2026-11-20T${hour}:00+07:00`);
let accounts = 0;

async function aDesk() {
  accounts += 1;
  const account = `77${String(accounts).padStart(5, "0")}`;
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: account, holder: "UBND" } });
  const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "specialist", name: "Lê Thị Sổ" });
  const permissions = ["payments.see", "payments.reconcile", "payments.close"];
  const accountant = anOfficial({ agencyId: agency.id, officialId, permissions });
  const clock = fixedClock("2026-11-21T08:00:00+07:00");
  const work = db.work(accountant, clock);
  const order = (amount = 8_000n) =>
    anOrder(db.work(undefined, fixedClock(at("08:00"))), { agencyId: agency.id, lines: [{ ...line, amount }] });
  const hear = async (to: { account: string; purpose: string }, heard = at("09:31"), amount = 8_000n) => {
    const transfer = aTransfer({ account: to.account, content: to.purpose, amount, at: at("09:30") });
    await bookTransfer(db.work(undefined, fixedClock(heard)), { provider: "bank", transfer, evidence: "{}" });
    return { ...entry, reference: transfer.transactionId, amount, account: to.account, content: to.purpose };
  };
  const statement = (entries: readonly StatementEntry[], opening = 0n): Statement => ({
    ...{ format: "camt.053", bin: "970499", account, day: DAY, opening, entries },
    closing: entries.reduce((sum, one) => sum + one.amount, opening),
  });
  return { agency, accountant, clock, work, order, hear, statement, account };
}
const line = { id: "copy", title: { vi: "Phí", en: "Fee" }, kind: "fee", law: "TT 281/2016/TT-BTC" } as const;
const entry: StatementEntry = { reference: "", endToEndId: "", amount: 8_000n, account: "", content: "", isReturn: false };

test("what was told by callback matches; what was not told is booked by the statement and pays its order", async () => {
  const desk = await aDesk();
  const [told, untold] = [await desk.order(), await desk.order()];
  const first = await desk.hear(told);
  const second = { ...entry, reference: newId(), account: untold.account, content: untold.purpose };
  await takeStatement(desk.work, desk.statement([first, second]));
  expect((await findOrder(db.work().db, untold.id))?.state).toBe("paid");
  const day = await readDay(desk.work, DAY);
  expect(day.findings).toEqual([]);
  expect(day.accounts[0]).toMatchObject({ lines: 2, matched: 2, proof: { closing: 16_000n, books: 16_000n, open: 0n, unexplained: 0n } });
  expect(day.accounts[0]?.entries.map(({ matched }) => matched)).toEqual(["reference", "booked"]);
  expect(day.sheet).toMatchObject({ total: 16_000n, transfers: 16_000n, cash: 0n });
});

test("on the last day of its term an order is paid by what only the statement tells of, whatever the hour", async () => {
  const desk = await aDesk();
  const order = await anOrder(db.work(undefined, fixedClock("2026-11-13T08:00:00+07:00")), { agencyId: desk.agency.id });
  const untold = { ...entry, reference: newId(), account: order.account, content: order.purpose };
  await takeStatement(desk.work, desk.statement([untold]));
  expect((await findOrder(db.work().db, order.id))?.state).toBe("paid");
});

test("taken twice, by two at once, or as CSV after camt.053, it is one statement; one that says otherwise is refused", async () => {
  const desk = await aDesk();
  const statement = desk.statement([{ ...entry, reference: newId(), account: desk.account, content: "ung ho" }]);
  const taken = await Promise.all([takeStatement(desk.work, statement), takeStatement(desk.work, { ...statement, format: "csv" })]);
  expect(taken.map(({ isNew }) => isNew).toSorted()).toEqual([false, true]);
  expect((await readBalances(db.work().db, desk.agency.id)).get("held")).toBe(-8_000n);
  expect(await refusal(takeStatement(desk.work, desk.statement([])))).toBe("payments/other-statement");
});

describe("each thing that can be wrong becomes a finding, and the balance is proven with it", () => {
  test.each([
    ["missing", (first: StatementEntry) => [first], { amount: 8_000n, difference: -8_000n }],
    [
      "amount",
      (first: StatementEntry, second: StatementEntry) => [first, { ...second, amount: 7_000n }],
      { amount: 7_000n, difference: -1_000n },
    ],
    ["double", (first: StatementEntry, second: StatementEntry) => [first, second, second], { amount: 8_000n, difference: 8_000n }],
    [
      "held",
      (first: StatementEntry, second: StatementEntry) => [first, second, { ...first, reference: newId(), content: "ung ho" }],
      { difference: 0n, why: "unknown-order" },
    ],
    [
      "outgoing",
      (first: StatementEntry, second: StatementEntry) => [first, second, { ...first, reference: newId(), amount: -500n }],
      { amount: 500n, difference: -500n },
    ],
    [
      "bounced",
      (first: StatementEntry, second: StatementEntry) => [first, second, { ...first, reference: newId(), isReturn: true }],
      { difference: 8_000n },
    ],
  ] as const)("%s", async (kind, entriesOf, about) => {
    const desk = await aDesk();
    const [first, second] = [await desk.hear(await desk.order()), await desk.hear(await desk.order())];
    const extra = entriesOf(first, second).map((one) => (one.content === "ung ho" ? { ...one, account: desk.account } : one));
    await takeStatement(desk.work, desk.statement(extra));
    const day = await readDay(desk.work, DAY);
    expect(day.findings).toMatchObject([{ kind, ...about, ownerName: "Lê Thị Sổ", state: "open" }]);
    expect(day.accounts[0]?.proof?.unexplained).toBe(0n);
    expect(day.notYet).toBeUndefined();
  });
});

test("settled, the books say what the bank says; taken back, as before; each by a posting of its own", async () => {
  const desk = await aDesk();
  const [first, second] = [await desk.hear(await desk.order()), await desk.hear(await desk.order())];
  await takeStatement(desk.work, desk.statement([first, { ...second, amount: 7_000n }]));
  const finding = async () => (await readDay(desk.work, DAY)).findings[0];
  const seen = await finding();
  const findingId = seen?.id ?? "";
  await resolveFinding(desk.work, { findingId, seen: 0, resolution: "bank-mistake", note: "Ngân hàng ghi thiếu 1.000 đồng" });
  expect((await readDay(desk.work, DAY)).accounts[0]?.proof).toMatchObject({ closing: 15_000n, books: 15_000n, open: 0n, unexplained: 0n });
  expect((await readBalances(db.work().db, desk.agency.id)).get("due-bank")).toBe(1_000n);
  await undoResolution(desk.work, { findingId, seen: 1, note: "Ghi nhầm" });
  expect(await finding()).toMatchObject({ state: "open", revision: 2 });
  expect((await readDay(desk.work, DAY)).accounts[0]?.proof).toMatchObject({ books: 16_000n, open: -1_000n, unexplained: 0n });
});

test("held money is booked to the order it was meant for, which is paid; that is not taken back", async () => {
  const desk = await aDesk();
  const order = await desk.order();
  const lost = { ...entry, reference: newId(), account: desk.account, content: "nop phi" };
  await takeStatement(desk.work, desk.statement([lost]));
  const found = (await readDay(desk.work, DAY)).findings[0];
  const findingId = found?.id ?? "";
  const act = { findingId, seen: 0, note: "Người nộp quên ghi mã" } as const;
  for (const orderCode of ["", "ML0000000001", (await desk.order(9_000n)).code])
    expect(await refusal(resolveFinding(desk.work, { ...act, resolution: "book", orderCode }))).toBe("payments/order-does-not-fit");
  await resolveFinding(desk.work, { ...act, resolution: "book", orderCode: order.code });
  expect(await findOrder(db.work().db, order.id)).toMatchObject({ state: "paid", receipt: { symbol: "26TAA" } });
  expect((await readBalances(db.work().db, desk.agency.id)).get("held")).toBe(0n);
  expect((await readDay(desk.work, DAY)).accounts[0]?.proof).toMatchObject({ books: 8_000n, unexplained: 0n });
  expect(await refusal(undoResolution(desk.work, { findingId, seen: 1, note: "Nhầm người" }))).toBe("payments/cannot-undo");
});

test("a transfer that only the next day's statement has is no difference any more", async () => {
  const desk = await aDesk();
  const late = await desk.hear(await desk.order());
  await takeStatement(desk.work, desk.statement([]));
  expect((await readDay(desk.work, DAY)).findings).toMatchObject([{ kind: "missing", state: "open" }]);
  const next = localDate("2026-11-21");
  desk.clock.advance(86_400_000);
  await takeStatement(desk.work, { ...desk.statement([late]), day: next });
  expect((await readDay(desk.work, DAY)).findings).toMatchObject([{ state: "resolved", resolution: "came-later" }]);
  expect((await readDay(desk.work, next)).accounts[0]?.proof).toMatchObject({ books: 8_000n, closing: 8_000n, unexplained: 0n });
});

test("after the day is closed no posting carries it; what is settled later stands in today's books and names it", async () => {
  const desk = await aDesk();
  const first = await desk.hear(await desk.order());
  await takeStatement(desk.work, desk.statement([first, { ...first, reference: newId(), account: desk.account, content: "ung ho" }]));
  await Promise.all([closeDay(desk.work, DAY), closeDay(desk.work, DAY)]);
  const closed = await readDay(desk.work, DAY);
  expect(closed.closing).toMatchObject({
    closedByName: "Lê Thị Sổ",
    sheet: { sums: { total: "8000", held: "8000" }, findings: { open: 1 } },
  });
  await resolveFinding(desk.work, { findingId: closed.findings[0]?.id ?? "", seen: 0, resolution: "suspense", note: "Chờ tra soát" });
  expect((await readDay(desk.work, DAY)).sheet).toMatchObject({ held: 8_000n, suspense: 0n });
  expect((await readDay(desk.work, localDate("2026-11-21"))).sheet).toMatchObject({ held: -8_000n, suspense: 8_000n, corrections: [DAY] });
  await desk.hear(await desk.order(), desk.clock.now());
  expect((await readDay(desk.work, DAY)).sheet.total).toBe(8_000n);
  const early = db.pool.query(
    `insert into payments.ledger_entry (posting_id, at, agency_id, account, amount, day) values (gen_random_uuid(), now(), $1, 'cash', 1, $2)`,
    [desk.agency.id, DAY],
  );
  await expect(early).rejects.toMatchObject({ constraint: "day_closed" });
});

test("held money goes back by whom it came by", async () => {
  const desk = await aDesk();
  const transfer = aTransfer({ account: desk.account, content: "nop phi", at: at("09:30") });
  await bookTransfer(db.work(undefined, fixedClock(at("09:31"))), { provider: "national", transfer, evidence: "{}" });
  await takeStatement(
    desk.work,
    desk.statement([{ ...entry, reference: transfer.transactionId, account: desk.account, content: "nop phi" }]),
  );
  const { findings } = await readDay(desk.work, DAY);
  expect(findings).toMatchObject([{ kind: "held", reference: transfer.transactionId }]);
  await resolveFinding(desk.work, { findingId: findings[0]?.id ?? "", seen: 0, note: "Không rõ của ai", resolution: "refund" });
  const refunds = await db.asOwner("select provider from payments.refund where transfer_id = $1", [findings[0]?.transferId]);
  expect(refunds).toEqual([{ provider: "national" }]);
});
