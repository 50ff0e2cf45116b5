import { anAgency } from "@motlan/agencies/testing";
import { parseVietQr } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { checkLedger, dossiersOf, findOrder, findOrderOfDossier, findOrderOfSubject, qrSvg, readBalances } from "../index.ts";
import { receiptPaper } from "../papers/receipt-paper.ts";
import { listReceiptsOfOrder } from "../store/receipts.ts";
import { aLine, anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { createOrder } from "./create-order.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { getMyOrder, listMyOrders } from "./read-orders.ts";

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
  expect(await findOrderOfDossier(db.work().db, order.subject.id)).toEqual(order);
});

test("said five times at once with one request key, it is made and told once", async () => {
  const input = {
    subject: { kind: "dossier", id: newId() },
    agencyId: agency.id,
    personId: newId(),
    lines: [aLine()],
    requestKey: newId(),
  };
  const made = await Promise.all(Array.from({ length: 5 }, () => createOrder(db.work(), input)));
  const ids = new Set(made.map((order) => order.id));
  expect(ids.size).toBe(1);
  expect(await listEventsOf(db.work().db, made[0]?.id ?? "")).toHaveLength(1);
  const other = { ...input, lines: [aLine({ amount: 9_000n })] };
  expect(await refusal(createOrder(db.work(), other))).toBe("payments/other-request");
});

test("one order pays for several parts, each line for its own, and for what is no dossier", async () => {
  const own = await anAgency(db.work());
  const [birth, card] = [newId(), newId()];
  const lines = [aLine({ subject: { kind: "dossier", id: birth } }), aLine({ id: "card", subject: { kind: "dossier", id: card } })];
  const order = await anOrder(db.work(), { agencyId: own.id, subject: { kind: "linked", id: "child-under-6" }, lines });
  expect(order.dossierId).toBeUndefined();
  expect(dossiersOf(order)).toEqual([birth, card]);
  for (const id of [birth, card]) expect((await findOrderOfDossier(db.work().db, id))?.id).toBe(order.id);
  const tuition = { kind: "tuition", id: "2026-1" };
  const school = await anOrder(db.work(), { agencyId: own.id, subject: tuition });
  expect((await findOrderOfSubject(db.work().db, tuition))?.id).toBe(school.id);
  await markPaidAtCounter(db.work(anOfficial({ agencyId: own.id, permissions: ["payments.see"] })), { orderId: order.id });
  const [, news] = await listEventsOf(db.work().db, order.id);
  expect(news?.data).toMatchObject({ dossierId: null, dossierIds: [birth, card] });
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
  const [receipt] = await listReceiptsOfOrder(db.work().db, order.id);
  expect(receipt && receiptPaper(receipt, { agency: agency.name.vi, order: paid })).toEqual({
    ...{ agency: agency.name.vi, taxCode: "chưa cập nhật", form: "EBL01", symbol: "26TAA", number: "1", issuedOn: "2026-11-21" },
    items: [
      { kind: "Phí", name: aLine().title.vi, amount: "8.000", law: aLine().law },
      { kind: "Lệ phí", name: aLine().title.vi, amount: "5.000", law: aLine().law },
    ],
    ...{ total: "13.000", totalInWords: "Mười ba nghìn đồng", method: "Tiền mặt", orderCode: order.code },
  });
  expect(await listReceiptsOfOrder(db.work().db, newId())).toEqual([]);
});

test("cash that money told of meanwhile makes too much is not booked as though nothing had happened", async () => {
  const own = await anAgency(db.work(), { bank: { bin: "970499", number: "9900031", holder: "UBND" } });
  const till = db.work(anOfficial({ agencyId: own.id, permissions: ["payments.see"] }));
  const order = await anOrder(db.work(), { agencyId: own.id });
  const told = (amount: bigint) =>
    bookTransfer(db.work(), { provider: "bank", transfer: aTransfer({ account: order.account, amount }), evidence: "" });
  await told(3_000n);
  expect(await refusal(markPaidAtCounter(till, { orderId: order.id, seen: 8_000n }))).toBe("payments/cash-changed");
  await told(5_000n);
  expect(await refusal(markPaidAtCounter(till, { orderId: order.id, seen: 5_000n }))).toBe("payments/cash-changed");
  expect((await readBalances(db.work().db, own.id)).get("cash")).toBeUndefined();
  const next = await anOrder(db.work(), { agencyId: own.id });
  await markPaidAtCounter(till, { orderId: next.id, seen: 8_000n });
  await markPaidAtCounter(till, { orderId: next.id, seen: 8_000n });
  expect((await readBalances(db.work().db, own.id)).get("cash")).toBe(8_000n);
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

test("an open order is called off by its person; a paid one becomes owed back, by the node alone", async () => {
  const person = aPerson();
  const own = () => anOrder(db.work(person), { agencyId: agency.id, personId: person.personId });
  const open = await own();
  expect((await cancelOrder(db.work(person), { orderId: open.id })).state).toBe("cancelled");
  expect((await cancelOrder(db.work(person), { orderId: open.id })).state).toBe("cancelled");
  expect(await refusal(markPaidAtCounter(db.work(clerk), { orderId: open.id }))).toBe("payments/not-payable");

  const paid = await own();
  await markPaidAtCounter(db.work(clerk), { orderId: paid.id });
  expect(await refusal(cancelOrder(db.work(person), { orderId: paid.id }))).toBe("payments/already-paid");
  expect(await refusal(cancelOrder(db.work(clerk), { orderId: paid.id }))).toBe("payments/already-paid");
  expect((await cancelOrder(db.work(), { orderId: paid.id })).state).toBe("refund-due");
  await cancelOrder(db.work(), { orderId: paid.id });
  expect((await readBalances(db.work().db, agency.id)).get("refund-payable")).toBe(-8_000n);
  const types = (await listEventsOf(db.work().db, paid.id)).map((event) => event.type);
  expect(types).toEqual(["payments.ordered", "payments.paid"]);
  const [refund, ...more] = await db.asOwner<{ id: string; cause: string; provider: string }>(
    "select id, cause, provider from payments.refund where order_id = $1",
    [paid.id],
  );
  expect([refund, more]).toMatchObject([{ cause: "called-off", provider: "cash" }, []]);
  expect((await listEventsOf(db.work().db, refund?.id ?? "")).map((event) => event.type)).toEqual(["payments.refund-due"]);
  expect(await checkLedger(db.work().db)).toEqual([]);
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
