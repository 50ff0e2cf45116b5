import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountFor, bankNameOf } from "./account.ts";
import { askAgainAt } from "./ask-again.ts";
import { type LedgerSide, postHeld, postPayment, postRefundDue } from "./ledger.ts";
import { codeOf, findOrderNumber, isOrderNumber, makeOrderNumber } from "./order-number.ts";
import { receiptNumber } from "./receipt-number.ts";
import { judgeTransfer } from "./transfer.ts";

const nine = fc.integer({ min: 0, max: 999_999_999 });

describe("an order's number", () => {
  test("a wrong digit is always noticed", () => {
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const number = makeOrderNumber(digits);
        const wrong = (Number(number[place]) + shift) % 10;
        expect(isOrderNumber(number)).toBe(true);
        expect(isOrderNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });

  test.each([-1, 1_000_000_000, 1.5])("%d makes none", (digits) => {
    expect(() => makeOrderNumber(digits)).toThrow(RangeError);
  });

  const number = makeOrderNumber(123_456_789);
  test.each([
    [codeOf(number), number],
    [`MBVCB.5512.${codeOf(number)}.CT tu 0011`, number],
    [`chuyen tien ${codeOf(number).toLowerCase()}`, number],
    [`ML ${number.slice(0, 5)} ${number.slice(5)}`, number],
    [`ML${makeOrderNumber(1).slice(0, 9)}x roi ${codeOf(number)}`, number],
    [`${codeOf(number)}7`, undefined],
    [`HTML${number}`, undefined],
    [`ML${String(Number(number) ^ 1).padStart(10, "0")}`, undefined],
    ["", undefined],
  ])("in %j stands %s", (content, found) => {
    expect(findOrderNumber(content)).toBe(found);
  });
});

describe("a transfer", () => {
  const order = { state: "open", amount: 8_000n, expiresAt: new Date("2026-11-28T09:00:00+07:00") } as const;
  const transfer = { amount: 8_000n, currency: "VND", at: new Date("2026-11-21T09:00:00+07:00") };
  const late = new Date("2026-11-28T09:00:00.001+07:00");
  test.each([
    ["pays an open order", order, transfer, undefined],
    ["pays at the last moment", order, { ...transfer, at: order.expiresAt }, undefined],
    ["pays an expired order if it came in time", { ...order, state: "expired" }, transfer, undefined],
    ["too late", order, { ...transfer, at: late }, "expired"],
    ["too little", order, { ...transfer, amount: 7_999n }, "underpaid"],
    ["too much", order, { ...transfer, amount: 8_001n }, "overpaid"],
    ["dollars", order, { ...transfer, currency: "USD" }, "other-currency"],
    ["a second time", { ...order, state: "paid" }, transfer, "already-paid"],
    ["after the refund was granted", { ...order, state: "refund-due" }, transfer, "already-paid"],
    ["after it was called off", { ...order, state: "cancelled" }, transfer, "cancelled"],
    ["for nobody", undefined, transfer, "unknown-order"],
  ] as const)("%s", (_what, owed, sent, why) => {
    const judged = judgeTransfer(owed, sent);
    expect(judged.ok ? undefined : judged.why).toBe(why);
  });
});

test("every posting sums to nought and has no empty side", () => {
  const line = fc.record({ kind: fc.constantFrom("fee" as const, "charge" as const), amount: fc.bigInt({ min: 0n, max: 10n ** 12n }) });
  const isWhole = (sides: readonly LedgerSide[]) =>
    sides.reduce((sum, side) => sum + side.amount, 0n) === 0n && sides.every((side) => side.amount !== 0n);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom("bank" as const, "cash" as const), (lines, into) => {
      expect(isWhole(postPayment(lines, into))).toBe(true);
      expect(isWhole(postRefundDue(lines))).toBe(true);
      const fees = lines.filter((each) => each.kind === "fee").reduce((sum, each) => sum + each.amount, 0n);
      expect(postPayment(lines, into).find((side) => side.account === "fee")?.amount ?? 0n).toBe(-fees);
    }),
  );
  expect(postHeld(5n)).toEqual([
    { account: "bank", amount: 5n },
    { account: "held", amount: -5n },
  ]);
});

test.each([
  [2026, 1, "26TAA", 1],
  [2026, 99_999_999, "26TAA", 99_999_999],
  [2026, 100_000_000, "26TAB", 1],
  [2027, 20 * 99_999_999 + 1, "27TBA", 1],
])("receipt %d/%d is %s number %d", (year, count, symbol, number) => {
  expect(receiptNumber(year, count)).toEqual({ form: "EBL01", symbol, number });
});

test.each([0, 1.5, 400 * 99_999_999 + 1])("there is no receipt %d", (count) => {
  expect(() => receiptNumber(2026, count)).toThrow(RangeError);
});

test("at the sandbox each order has an account of its own; a real bank's account stays as it is", () => {
  const collecting = { bin: "970499", number: "9900004", holder: "UBND PHUONG BA DINH" };
  expect(accountFor(collecting, "1234567890", "970499").number).toBe("99000041234567890");
  expect(accountFor({ ...collecting, bin: "970436" }, "1234567890", "970499").number).toBe("9900004");
  expect(accountFor({ ...collecting, number: "9".repeat(10) }, "1234567890", "970499").number).toBe("9".repeat(10));
  expect(bankNameOf("970499")).toBe("NGÂN HÀNG THỬ NGHIỆM");
  expect(bankNameOf("970436")).toBe("Vietcombank");
});

test.each([
  [0, 1],
  [1, 2],
  [5, 32],
  [6, 60],
  [500, 60],
])("after %d questions the next comes in %d minutes", (asked, minutes) => {
  const now = new Date("2026-11-21T09:00:00+07:00");
  expect(askAgainAt(now, asked).getTime() - now.getTime()).toBe(minutes * 60_000);
});
