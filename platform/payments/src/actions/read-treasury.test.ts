import { anAgency } from "@motlan/agencies/testing";
import { csvFile } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { Transfer } from "../domain/transfer.ts";
import { sheetAsXlsx } from "../papers/spreadsheet.ts";
import { treasuryList } from "../papers/treasury-list.ts";
import type { Provider } from "../providers/provider.ts";
import { listRefundsOfOrder } from "../store/refunds.ts";
import { aLine, anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { bounceRefund } from "./bounce-refund.ts";
import { cancelOrder } from "./cancel-order.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { readDay } from "./read-day.ts";
import { readTreasury } from "./read-treasury.ts";
import { sendRefunds } from "./send-refunds.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const [first, last] = [localDate("2026-11-01"), localDate("2026-11-30")];

test("what was collected in a period is listed fee by fee, with the shares the ledger has", async () => {
  const agency = await anAgency(db.work());
  const work = db.work(
    anOfficial({ agencyId: agency.id, permissions: ["payments.see", "payments.reconcile"] }),
    fixedClock("2026-11-21T09:00:00+07:00"),
  );
  const title = { vi: "=Lệ phí", en: "Charge" };
  const lines = [aLine({ amount: 10_000n, retained: 70 }), aLine({ id: "charge", kind: "charge", amount: 5_000n, title })];
  const order = await anOrder(work, { agencyId: agency.id, lines });
  await markPaidAtCounter(work, { orderId: order.id });
  const report = await readTreasury(work, first, last);
  expect(report).toMatchObject({
    total: 15_000n,
    retained: 7_000n,
    remitted: 8_000n,
    unshared: 0n,
    fees: [{ kind: "fee" }, { kind: "charge" }],
  });
  const csv = new TextDecoder().decode(csvFile(treasuryList(report)));
  expect(csv).toContain("'=Lệ phí,Lệ phí,Thông tư 281/2016/TT-BTC,chưa rõ,1,5000");
  expect(csv).toContain(",Phần nộp ngân sách (trừ phần đã hoàn),,,,,8000");
  const book = await sheetAsXlsx(treasuryList(report), "Bảng kê");
  expect(Buffer.from(book).subarray(0, 2).toString()).toBe("PK");
  expect(await readTreasury(work, first, localDate("2026-11-20"))).toMatchObject({ total: 0n, fees: [] });
  expect(await refusal(readTreasury(work, last, first))).toBe("payments/period-wrong");
});

test("an order counts once, on the day it was paid whole: by card, in parts over two days, and however its refund bounces", async () => {
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900021", holder: "UBND" } });
  const [one, two] = [localDate("2026-11-20"), localDate("2026-11-21")];
  const at = (day: string) => new Date(`${day}T09:00:00+07:00`);
  const node = (day: string) => db.work(undefined, fixedClock(at(day)));
  const order = () => anOrder(node(one), { agencyId: agency.id });
  const [card, parts] = [await order(), await order()];
  const pay = (day: string, transfer: Transfer, how: "card" | "transfer" = "transfer") =>
    bookTransfer(node(day), { provider: how === "card" ? "card" : "bank", how, transfer: { ...transfer, at: at(day) }, evidence: "" });
  await pay(one, { ...aTransfer({ account: "ML", bin: "000000" }), orderNumber: card.code.slice(2) }, "card");
  await pay(one, aTransfer({ account: parts.account, amount: 3_000n }));
  await pay(two, aTransfer({ account: parts.account, amount: 5_000n }));
  const work = db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.reconcile"] }), fixedClock(at("2026-11-22")));
  const totals = async () => [(await readTreasury(work, one, one)).total, (await readTreasury(work, two, two)).total];
  expect(await totals()).toEqual([8_000n, 8_000n]);
  expect((await readDay(work, one)).sheet).toMatchObject({ total: 8_000n, gateways: 8_000n, transfers: 3_000n });
  await cancelOrder(node("2026-11-23"), { orderId: parts.id });
  const paying: Provider = {
    readCallback: () => Promise.reject(new Error()),
    query: () => Promise.reject(new Error()),
    refund: async ({ requestKey }) => ({ did: "sent", reference: requestKey }),
  };
  await sendRefunds(node("2026-11-23"), { bank: paying });
  const [refund] = await listRefundsOfOrder(db.work().db, parts.id);
  await node("2026-11-24").transaction((tx) => bounceRefund(node("2026-11-24"), tx, refund?.id ?? "", localDate("2026-11-24")));
  expect((await readTreasury(work, one, localDate("2026-11-24"))).total).toBe(16_000n);
  expect((await readTreasury(work, localDate("2026-11-22"), localDate("2026-11-24"))).total).toBe(0n);
});
