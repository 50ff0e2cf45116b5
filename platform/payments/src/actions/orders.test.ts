import { anAgency } from "@motlan/agencies/testing";
import { parseVietQr } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findOrder, findOrderOfDossier, qrSvg, readBalances } from "../index.ts";
import { aLine, anOrder } from "../testing/index.ts";
import { cancelOrder } from "./cancel-order.ts";
import { createOrder } from "./create-order.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { getMyOrder, listMyOrders } from "./read-orders.ts";
import { receiptData } from "./receipt-data.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900004", holder: "UBND PHUONG BA DINH" } });
const clerk = anOfficial({ agencyId: agency.id, permissions: ["payments.see"] });
const clock = fixedClock("2026-11-21T23:30:00+07:00");

test("an order carries all that a payer needs, and its QR code says the same", async () => {
  const order = await anOrder(db.work(undefined, clock), { agencyId: agency.id });
  expect(order).toMatchObject({ state: "open", amount: 8_000n, bin: "970499", bankName: "NGÂN HÀNG THỬ NGHIỆM", purpose: order.code });
  expect(order.account.startsWith("9900004")).toBe(true);
  expect(order.lines).toEqual([aLine()]);
  expect(order.expiresAt.toISOString()).toBe("2026-11-28T16:30:00.000Z");
  const read = parseVietQr(order.qr);
  expect(read).toMatchObject({ ok: true, value: { account: order.account, amount: 8_000n, purpose: order.code } });
  expect(qrSvg(order)).toMatch(/^<svg [^>]*role="img" aria-label="[^"]*ML\d{10}"[^>]*>.*<path d="M/);
  expect(await findOrder(db.work().db, order.id)).toEqual(order);
  expect(await findOrderOfDossier(db.work().db, order.dossierId)).toEqual(order);
});

test("said five times at once with one request key, it is made and told once", async () => {
  const input = { dossierId: newId(), agencyId: agency.id, personId: newId(), lines: [aLine()], requestKey: newId() };
  const made = await Promise.all(Array.from({ length: 5 }, () => createOrder(db.work(), input)));
  const ids = new Set(made.map((order) => order.id));
  expect(ids.size).toBe(1);
  expect(await listEventsOf(db.work().db, made[0]?.id ?? "")).toHaveLength(1);
});

test("it is made in the act that asks for it, or not at all", async () => {
  const work = db.work();
  const dossierId = newId();
  const failed = work.transaction(async () => {
    await anOrder(work, { agencyId: agency.id, dossierId });
    throw new Error("the dossier was refused");
  });
  await expect(failed).rejects.toThrow();
  expect(await findOrderOfDossier(db.work().db, dossierId)).toBeUndefined();
});

test.each([
  ["nothing", []],
  ["nought", [aLine({ amount: 0n })]],
  ["less than nothing", [aLine(), aLine({ amount: -1n })]],
  ["more than a QR code can say", [aLine({ amount: 10_000_000_000_000n })]],
])("there is no order for %s", async (_what, lines) => {
  expect(await refusal(anOrder(db.work(), { agencyId: agency.id, lines }))).toBe("payments/nothing-to-pay");
});

test("an agency without an account gets the sandbox's", async () => {
  const poor = await anAgency(db.work());
  const order = await anOrder(db.work(), { agencyId: poor.id });
  expect(order).toMatchObject({ bin: "970499", holder: "NGAN HANG THU NGHIEM" });
  expect(order.account).toHaveLength(19);
});

test("cash at the counter is booked once, with a receipt that carries what the decree asks", async () => {
  const lines = [aLine(), aLine({ id: "late", kind: "charge", amount: 5_000n }), aLine({ id: "free", amount: 0n })];
  const order = await anOrder(db.work(), { agencyId: agency.id, lines });
  await markPaidAtCounter(db.work(clerk, clock), { orderId: order.id });
  const paid = await markPaidAtCounter(db.work(clerk, clock), { orderId: order.id });
  expect(paid).toMatchObject({ state: "paid", paidBy: "cash" });
  expect((await readBalances(db.work().db, agency.id)).get("cash")).toBe(13_000n);
  expect(await receiptData(db.work().db, paid)).toEqual({
    title: "BIÊN LAI THU PHÍ, LỆ PHÍ",
    form: "EBL01",
    symbol: "26TAA",
    number: "1",
    agencyName: agency.name,
    agencyTaxCode: undefined,
    orderCode: order.code,
    lines: [
      { kind: "Phí", title: aLine().title, amount: "8.000\u00a0đ", law: aLine().law },
      { kind: "Lệ phí", title: aLine().title, amount: "5.000\u00a0đ", law: aLine().law },
    ],
    total: "13.000\u00a0đ",
    totalInWords: "mười ba nghìn đồng",
    paidBy: "Tiền mặt",
    paidOn: "21/11/2026",
  });
  expect(await receiptData(db.work().db, order)).toBeUndefined();
});

test("the year of a receipt begins at midnight in Vietnam", async () => {
  const other = await anAgency(db.work());
  const official = anOfficial({ agencyId: other.id, permissions: ["payments.see"] });
  const symbols: string[] = [];
  for (const at of ["2026-12-31T23:59:59+07:00", "2027-01-01T00:00:00+07:00"]) {
    const order = await anOrder(db.work(undefined, clock), { agencyId: other.id });
    const { receipt } = await markPaidAtCounter(db.work(official, fixedClock(at)), { orderId: order.id });
    symbols.push(`${receipt?.symbol} ${receipt?.number}`);
  }
  expect(symbols).toEqual(["26TAA 1", "27TAA 1"]);
});

test("an open order is called off by its person; a paid one becomes owed back, by the agency alone", async () => {
  const person = aPerson();
  const own = () => anOrder(db.work(person), { agencyId: agency.id, personId: person.personId });
  const open = await own();
  expect((await cancelOrder(db.work(person), { orderId: open.id })).state).toBe("cancelled");
  expect((await cancelOrder(db.work(person), { orderId: open.id })).state).toBe("cancelled");
  expect(await refusal(markPaidAtCounter(db.work(clerk), { orderId: open.id }))).toBe("payments/not-payable");

  const paid = await own();
  await markPaidAtCounter(db.work(clerk), { orderId: paid.id });
  expect(await refusal(cancelOrder(db.work(person), { orderId: paid.id }))).toBe("payments/already-paid");
  expect((await cancelOrder(db.work(clerk), { orderId: paid.id })).state).toBe("refund-due");
  await cancelOrder(db.work(clerk), { orderId: paid.id });
  expect((await readBalances(db.work().db, agency.id)).get("refund-payable")).toBe(-8_000n);
  const types = (await listEventsOf(db.work().db, paid.id)).map((event) => event.type);
  expect(types).toEqual(["payments.ordered", "payments.paid", "payments.refund-due"]);
});

test("a person finds the own orders, newest first", async () => {
  const person = aPerson();
  const [first, second] = [
    await anOrder(db.work(person, fixedClock("2026-11-20T08:00:00+07:00")), { agencyId: agency.id, personId: person.personId }),
    await anOrder(db.work(person, clock), { agencyId: agency.id, personId: person.personId }),
  ];
  expect((await listMyOrders(db.work(person))).map((order) => order.id)).toEqual([second.id, first.id]);
  expect((await listMyOrders(db.work(person), { limit: 1, offset: 1 })).map((order) => order.id)).toEqual([first.id]);
  expect(await getMyOrder(db.work(person), first.id)).toEqual(first);
});
