import { anAgency } from "@motlan/agencies/testing";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anOrder } from "../testing/index.ts";
import { adjustReceipt } from "./adjust-receipt.ts";
import { cancelReceipt } from "./cancel-receipt.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { noteReceipt } from "./note-receipt.ts";
import { listReceiptBooks, listReceiptsOfPeriod, openReceiptPaper, readReceipt, searchReceipts } from "./read-receipts.ts";
import { replaceReceipt } from "./replace-receipt.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const other = await anAgency(db.work());
const clerk = anOfficial({ agencyId: agency.id, permissions: ["payments.see", "payments.receipts"] });
const order = await anOrder(db.work(), { agencyId: agency.id });
await markPaidAtCounter(db.work(clerk), { orderId: order.id });
const [receipt] = await searchReceipts(db.work(clerk), {});
const receiptId = receipt?.id ?? "";
const act = { receiptId, seen: 0, reason: "Ghi sai" };

describe.each([
  ["nobody", { kind: "stranger" } as const],
  ["another person", aPerson()],
  ["who takes cash", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
  ["the accountant of another agency", anOfficial({ agencyId: other.id, permissions: ["payments.receipts"] })],
])("%s", (_who, actor) => {
  const work = db.work(actor);
  test.each([
    ["notes", () => noteReceipt(work, { ...act, wrong: "sai gì", correct: "đúng là" })],
    ["adjusts", () => adjustReceipt(work, { ...act, amounts: [8_000n] })],
    ["replaces", () => replaceReceipt(work, { ...act, payer: "Lan", amounts: [8_000n] })],
    ["cancels", () => cancelReceipt(work, act)],
    ["opens", () => openReceiptPaper(work, receiptId)],
  ])("%s no receipt", async (_what, does) => {
    expect(await refusal(does())).toBe("payments/receipt-not-found");
  });

  test("reads none", async () => {
    expect(["payments/not-yours", "payments/receipt-not-found"]).toContain(await refusal(readReceipt(work, receiptId)));
  });
});

test("a leader reads the books and corrects nothing", async () => {
  const leader = db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.sign-closing"] }));
  expect(await readReceipt(leader, receiptId)).toMatchObject({ ways: [] });
  expect(await refusal(cancelReceipt(leader, act))).toBe("payments/receipt-not-found");
  expect(await refusal(readReceipt(leader, newId()))).toBe("payments/receipt-not-found");
});

test("who takes cash sees no books", async () => {
  const work = db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.see"] }));
  const day = localDate("2026-11-21");
  const all = [listReceiptBooks(work), searchReceipts(work, {}), listReceiptsOfPeriod(work, day, day)];
  for (const asked of await Promise.all(all.map((one) => refusal(one)))) expect(asked).toBe("payments/not-yours");
});

test("the accountant of another agency finds none of it", async () => {
  const work = db.work(anOfficial({ agencyId: other.id, permissions: ["payments.receipts"] }));
  expect(await searchReceipts(work, {})).toEqual([]);
});
