import { aHolder, anAgency } from "@motlan/agencies/testing";
import { listDocumentsOf } from "@motlan/documents";
import { localDate } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findOrder } from "../index.ts";
import { lockOrder } from "../store/orders.ts";
import { aLine, anOrder } from "../testing/index.ts";
import { adjustReceipt } from "./adjust-receipt.ts";
import { cancelOrder } from "./cancel-order.ts";
import { cancelReceipt } from "./cancel-receipt.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { noteReceipt } from "./note-receipt.ts";
import { oweLinesBack } from "./owe-back.ts";
import {
  listReceiptBooks,
  listReceiptsOfPeriod,
  openReceiptPaper,
  readReceipt,
  searchReceipts,
  standingOfReceipt,
} from "./read-receipts.ts";
import { replaceReceipt } from "./replace-receipt.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T09:00:00+07:00");

async function aBook() {
  const agency = await anAgency(db.work());
  const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant", name: "Lê Thị Sổ" });
  const official = anOfficial({ agencyId: agency.id, officialId, permissions: ["payments.see", "payments.receipts"] });
  const work = db.work(official, clock);
  const paid = async (at = clock) => {
    const lines = [aLine(), aLine({ id: "late", kind: "charge", amount: 5_000n })];
    const order = await anOrder(db.work(undefined, clock), { agencyId: agency.id, lines });
    await markPaidAtCounter(db.work(official, at), { orderId: order.id });
    const [receipt] = await searchReceipts(db.work(official, at), { limit: 1 });
    if (receipt === undefined) throw new Error("no receipt came with the payment");
    return { order, receipt };
  };
  const giveBack = (orderId: string, amount: bigint) =>
    db.work().transaction(async (tx) => {
      const order = await lockOrder(tx, orderId);
      if (order !== undefined)
        await oweLinesBack(db.work(undefined, clock), tx, order, amount, { cause: "called-off", requestKey: orderId });
    });
  return { agency, work, paid, giveBack };
}

const why = { reason: "Ghi sai tên người nộp" };

test("receipts follow the rule of their day: at 1 July 2026 form, symbol and number begin anew", async () => {
  const book = await aBook();
  const told: string[] = [];
  for (const at of ["2026-06-30T23:59:00+07:00", "2026-06-30T23:59:30+07:00", "2026-07-01T00:00:00+07:00", "2027-01-01T00:00:00+07:00"]) {
    const { order } = await book.paid(fixedClock(at));
    const receipt = (await findOrder(db.work().db, order.id))?.receipt;
    told.push(`${receipt?.form} ${receipt?.symbol} ${receipt?.number}`);
  }
  expect(told).toEqual(["01BLP0-001 AA-26E 1", "01BLP0-001 AA-26E 2", "EBL01 26TAA 1", "EBL01 27TAA 1"]);
  expect(await listReceiptBooks(book.work)).toMatchObject([
    { symbol: "27TAA", last: 1, closesOn: "2027-12-31" },
    { symbol: "26TAA", last: 1, openedOn: "2026-07-01", closesOn: "2026-12-31" },
    { symbol: "AA-26E", last: 2, openedOn: "2026-06-30", closesOn: "2026-06-30" },
  ]);
});

test("a full book is followed by the next; twelve at once leave no gap", async () => {
  const book = await aBook();
  await book.paid();
  await db.asOwner("update payments.receipt_book set last = 99999998 where agency_id = $1", [book.agency.id]);
  const orders = await Promise.all(Array.from({ length: 12 }, () => book.paid()));
  const found = await Promise.all(orders.map(({ order }) => findOrder(db.work().db, order.id)));
  const numbers = found.map((order) => `${order?.receipt?.symbol} ${order?.receipt?.number}`).toSorted();
  expect(new Set(numbers).size).toBe(12);
  expect(numbers).toContain("26TAA 99999999");
  const second = found.flatMap((order) => (order?.receipt?.symbol === "26TAB" ? [order.receipt.number] : [])).toSorted((a, b) => a - b);
  expect(second).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
});

test("a replaced receipt counts no more, the new one names it, and whoever holds the old one learns so", async () => {
  const book = await aBook();
  const { order, receipt } = await book.paid();
  const documentId = await openReceiptPaper(book.work, receipt.id);
  expect(await openReceiptPaper(book.work, receipt.id)).toBe(documentId);
  const act = { receiptId: receipt.id, seen: 0, ...why, payer: " Trần Thị Bưởi ", amounts: [8_000n, 5_000n] };
  const [made, ...refused] = await Promise.allSettled([replaceReceipt(book.work, act), replaceReceipt(book.work, act)]).then((all) =>
    all.toSorted((a) => (a.status === "fulfilled" ? -1 : 1)),
  );
  expect([made?.status, ...refused.map(({ status }) => status)]).toEqual(["fulfilled", "rejected"]);
  const file = await readReceipt(book.work, receipt.id);
  expect(file.receipt).toMatchObject({ state: "replaced" });
  expect(file.ways).toEqual([]);
  expect(file.receipts).toMatchObject([
    { id: receipt.id, number: 1 },
    { kind: "replacing", ofReceipt: receipt.id, number: 2, payer: "Trần Thị Bưởi", total: 13_000n, madeByName: "Lê Thị Sổ" },
  ]);
  expect((await findOrder(db.work().db, order.id))?.receipt?.number).toBe(2);
  const code = file.receipt.verifyCode ?? "";
  expect(await standingOfReceipt(db.work().db, code)).toMatchObject({ state: "replaced", later: [{ number: 2 }] });
  expect(await standingOfReceipt(db.work().db, "XXXX")).toBeUndefined();
  const second = file.receipts[1];
  const papers = await listDocumentsOf(db.work().db, { kind: "payments-receipt", id: second?.id ?? "" });
  expect(papers).toMatchObject([{ kind: "fee-receipt", number: "26TAA-2" }]);
});

test("part of the money went back: an adjusting receipt says by how much, and again", async () => {
  const book = await aBook();
  const { order, receipt } = await book.paid();
  const act = (seen: number, amounts: readonly bigint[]) =>
    adjustReceipt(book.work, { receiptId: receipt.id, seen, reason: "Hoàn một phần", amounts });
  expect(await refusal(act(0, [8_000n, 0n]))).toBe("payments/receipt-sum");
  await book.giveBack(order.id, 6_000n);
  expect(await refusal(act(0, [8_000n, 5_000n]))).toBe("payments/receipt-same");
  expect(await act(0, [8_000n, 0n])).toMatchObject({ kind: "adjusting", total: -5_000n, number: 2 });
  expect(await act(1, [7_000n, 0n])).toMatchObject({ total: -1_000n, number: 3 });
  const file = await readReceipt(book.work, receipt.id);
  expect(file).toMatchObject({ standing: [7_000n, 0n], receipt: { state: "adjusted" }, ways: ["notice", "adjust"] });
  expect((await findOrder(db.work().db, order.id))?.receipt?.number).toBe(1);
  expect(await refusal(replaceReceipt(book.work, { receiptId: receipt.id, seen: 2, ...why, payer: "A", amounts: [7_000n, 0n] }))).toBe(
    "payments/correction-not-here",
  );
});

test("a receipt is cancelled only when its money goes back whole; its number is given to no other", async () => {
  const book = await aBook();
  const { order, receipt } = await book.paid();
  expect(await refusal(cancelReceipt(book.work, { receiptId: receipt.id, seen: 0, ...why }))).toBe("payments/receipt-money-kept");
  await cancelOrder(db.work(undefined, clock), { orderId: order.id });
  await cancelReceipt(book.work, { receiptId: receipt.id, seen: 0, ...why });
  expect((await findOrder(db.work().db, order.id))?.receipt).toBeUndefined();
  await book.paid();
  const day = localDate("2026-11-21");
  expect(await listReceiptsOfPeriod(book.work, day, day)).toMatchObject([
    { number: 1, state: "cancelled", reason: why.reason },
    { number: 2, state: "in-force" },
  ]);
  expect(await listReceiptsOfPeriod(book.work, localDate("2026-11-01"), localDate("2026-11-20"))).toEqual([]);
});

test("a minor mistake is told of by a sealed notice, and the receipt stays in force", async () => {
  const book = await aBook();
  const { receipt } = await book.paid();
  const act = { receiptId: receipt.id, seen: 0, ...why, wrong: "Phường Ba Đinh", correct: "Phường Ba Đình" };
  expect(await refusal(noteReceipt(book.work, { ...act, wrong: " " }))).toBe("payments/mistake-needed");
  expect(await refusal(noteReceipt(book.work, { ...act, reason: "" }))).toBe("payments/reason-needed");
  await noteReceipt(book.work, act);
  expect(await refusal(noteReceipt(book.work, act))).toBe("payments/receipt-changed");
  const file = await readReceipt(book.work, receipt.id);
  expect(file).toMatchObject({
    receipt: { state: "in-force" },
    notices: [{ wrong: act.wrong, correct: act.correct, byName: "Lê Thị Sổ" }],
  });
  const papers = await listDocumentsOf(db.work().db, { kind: "payments-receipt", id: receipt.id });
  expect(papers).toMatchObject([{ kind: "receipt-notice", number: "1/2026/TBSS" }]);
});

test("a replacement that says nothing new is refused, and one that says more than came", async () => {
  const book = await aBook();
  const { receipt } = await book.paid();
  const replace = (payer: string, amounts: readonly bigint[]) =>
    replaceReceipt(book.work, { receiptId: receipt.id, seen: 0, ...why, payer, amounts });
  expect(await refusal(replace("", [8_000n, 5_000n]))).toBe("payments/receipt-same");
  expect(await refusal(replace("Lan", [9_000n, 4_000n]))).toBe("payments/receipt-sum");
  expect(await searchReceipts(book.work, { number: 1, symbol: "26TAA" })).toMatchObject([{ id: receipt.id }]);
  expect(await searchReceipts(book.work, { number: 2 })).toEqual([]);
});

test("who paid opens their own receipt, and nobody else's", async () => {
  const book = await aBook();
  const { order, receipt } = await book.paid();
  expect(await openReceiptPaper(db.work({ ...aPerson(), personId: order.personId }, clock), receipt.id)).toBeTypeOf("string");
});

test("a period with more receipts than one summary holds is asked for in parts", async () => {
  const book = await aBook();
  const { order, receipt } = await book.paid();
  await db.asOwner(
    `insert into payments.fee_receipt (order_id, agency_id, year, form, symbol, number, at, kind, of_receipt, total, made_by)
     select $1, $2, 2026, 'EBL01', '26TXX', nth, '2026-11-21T09:00:00+07:00', 'adjusting', $3, -1, $2 from generate_series(1, 20000) nth`,
    [order.id, book.agency.id, receipt.id],
  );
  const day = localDate("2026-11-21");
  expect(await refusal(listReceiptsOfPeriod(book.work, day, day))).toBe("payments/period-too-long");
});
