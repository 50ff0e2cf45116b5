import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountFor, bankNameOf } from "./account.ts";
import { askAgainAt } from "./ask-again.ts";
import { type LedgerSide, postHeld, postOwedBack, postPart, postPayment, postRefundDue, postRefundSent, reversed } from "./ledger.ts";
import { sumOf } from "./order.ts";
import { codeOf, findOrderNumber, isOrderNumber, makeOrderNumber } from "./order-number.ts";
import { splitRefund, tryAgainAt } from "./refund.ts";
import { giveBack, sharesOf } from "./shares.ts";
import { countFor, judgeTransfer } from "./transfer.ts";

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
    ["counts for an open order", order, transfer, "counts"],
    ["counts for one paid in part", { ...order, state: "partly-paid" }, transfer, "counts"],
    ["counts at the last moment", order, { ...transfer, at: order.expiresAt }, "counts"],
    ["counts for an expired order if it came in time", { ...order, state: "expired" }, transfer, "counts"],
    ["too late", order, { ...transfer, at: late }, "after-expiry"],
    ["dollars", order, { ...transfer, currency: "USD" }, "other-currency"],
    ["a second time", { ...order, state: "paid" }, transfer, "paid-twice"],
    ["after the refund was granted", { ...order, state: "refund-due" }, transfer, "paid-twice"],
    ["after it was refunded", { ...order, state: "refunded" }, transfer, "paid-twice"],
    ["after it was called off", { ...order, state: "cancelled" }, transfer, "after-cancel"],
    ["for nobody", undefined, transfer, "unknown-order"],
  ] as const)("%s", (_what, owed, sent, said) => {
    const judged = judgeTransfer(owed, sent);
    expect(judged.does === "held" ? judged.reason : judged.does === "goes-back" ? judged.cause : judged.does).toBe(said);
  });

  test.each([
    [0n, 8_000n, 8_000n, 0n],
    [0n, 3_000n, 3_000n, 0n],
    [3_000n, 5_000n, 5_000n, 0n],
    [3_000n, 9_000n, 5_000n, 4_000n],
  ])("with %d received, %d counts as %d with a surplus of %d", (received, sum, counts, surplus) => {
    expect(countFor({ amount: 8_000n, received }, sum)).toEqual({ counts, surplus });
  });
});

const line = fc.record(
  {
    kind: fc.constantFrom("fee" as const, "charge" as const),
    amount: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    retained: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ["kind", "amount"] },
);

describe("shares", () => {
  test.each([
    ["a charge goes to the budget", { kind: "charge", amount: 8_000n }, [0n, 8_000n, 0n]],
    ["a fee nothing is said of is to be shared", { kind: "fee", amount: 8_000n }, [0n, 0n, 8_000n]],
    ["a fee by its percentage, the odd đồng to the budget", { kind: "fee", amount: 8_001n, retained: 85 }, [6_800n, 1_201n, 0n]],
    ["a charge of which an act leaves something", { kind: "charge", amount: 8_000n, retained: 10 }, [800n, 7_200n, 0n]],
    ["a fee kept whole", { kind: "fee", amount: 8_000n, retained: 100 }, [8_000n, 0n, 0n]],
  ] as const)("%s", (_what, line, [retained, remitted, unshared]) => {
    expect(sharesOf([line])).toEqual({ retained, remitted, unshared });
  });

  test("whatever is given back bit by bit, the shares are those of what remains, to the đồng", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }),
        (lines, bits) => {
          const whole = sumOf(lines);
          let before: readonly (typeof lines)[number][] = lines;
          let back = 0n;
          const left = { ...sharesOf(lines) };
          for (const bit of bits) {
            const amount = ((whole - back) * BigInt(bit)) / 100n;
            const after = giveBack(before, amount);
            for (const side of postRefundDue(before, after))
              if (side.account === "retained" || side.account === "remitted" || side.account === "unshared")
                left[side.account] -= side.amount;
            before = after;
            back += amount;
          }
          expect(left).toEqual(sharesOf(before));
          expect(left.retained + left.remitted + left.unshared).toBe(whole - back);
        },
      ),
    );
  });
});

test.each([
  ["the last line first", 6n, [], [1n, 5n]],
  ["the line it is owed for", 6n, [6n], [6n, 0n]],
  ["no more of a line than it has", 9n, [9n], [8n, 1n]],
  ["no more than the sum", 3n, [2n, 4n], [2n, 1n]],
] as const)("what goes back is taken of %s", (_what, sum, owed, back) => {
  const lines: readonly { readonly amount: bigint; readonly back?: bigint }[] = [{ amount: 8n }, { amount: 5n }];
  expect(giveBack(lines, sum, owed).map((one) => one.back ?? 0n)).toEqual(back);
});

test("every posting sums to nought and has no empty side", () => {
  const isWhole = (sides: readonly LedgerSide[]) =>
    sides.reduce((sum, side) => sum + side.amount, 0n) === 0n && sides.every((side) => side.amount !== 0n);
  const sum = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      fc.constantFrom("bank" as const, "cash" as const),
      sum,
      sum,
      (lines, from, part, surplus) => {
        const whole = sumOf(lines);
        const before = part < whole ? part : whole;
        const posted = postPayment(lines, { amount: whole - before + surplus, from, before, surplus });
        expect(isWhole(posted)).toBe(true);
        expect(isWhole(reversed(posted))).toBe(true);
        expect(isWhole(postRefundDue(lines, giveBack(lines, whole)))).toBe(true);
      },
    ),
  );
  expect(postHeld(5n, "clearing")).toEqual([
    { account: "clearing", amount: 5n },
    { account: "held", amount: -5n },
  ]);
  for (const posted of [postPart(5n, "held"), postOwedBack(5n, "advance"), postRefundSent(5n, "bank")]) expect(isWhole(posted)).toBe(true);
});

describe("a refund is split over the money that came, the latest first", () => {
  const part = (transferId: string | undefined, amount: bigint, back = 0n) => ({
    transferId,
    provider: transferId ?? "cash",
    amount,
    back,
  });
  test.each([
    ["one", [part("a", 8_000n)], 8_000n, [["a", 8_000n]]],
    [
      "the last first",
      [part("a", 5_000n), part("b", 3_000n)],
      4_000n,
      [
        ["b", 3_000n],
        ["a", 1_000n],
      ],
    ],
    ["what is spoken for is not given again", [part("a", 5_000n), part("b", 3_000n, 3_000n)], 5_000n, [["a", 5_000n]]],
    ["cash by cash", [part(undefined, 5_000n)], 1n, [[undefined, 1n]]],
    ["more than came", [part("a", 5_000n)], 5_001n, undefined],
    ["nothing", [part("a", 5_000n)], 0n, undefined],
  ] as const)("%s", (_what, parts, sum, split) => {
    const found = splitRefund(parts, sum);
    expect(found.ok ? found.value.map(({ transferId, amount }) => [transferId, amount]) : undefined).toEqual(split);
  });
});

test.each([
  [0, 1],
  [3, 8],
  [40, 360],
])("after %d tries a refund is tried again in %d minutes", (tries, minutes) => {
  const now = new Date("2026-11-21T09:00:00+07:00");
  expect(tryAgainAt(now, tries).getTime() - now.getTime()).toBe(minutes * 60_000);
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
