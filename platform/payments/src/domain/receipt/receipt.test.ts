import { localDate } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { adjustingLines, correctionsFor, judgeSums, standingAmounts } from "./receipt.ts";
import { bookClosesOn, bookSymbol, printedNumber, receiptRuleOn } from "./rules.ts";

describe("the rule of the day", () => {
  test.each([
    ["2026-06-30", "01BLP0-001", "AA-26E", "2026-06-30", "0000012"],
    ["2026-07-01", "EBL01", "26TAA", "2026-12-31", "12"],
    ["2027-01-01", "EBL01", "27TAA", "2027-12-31", "12"],
    ["2025-12-31", "01BLP0-001", "AA-25E", "2025-12-31", "0000012"],
  ])("on %s a receipt is %s %s, its book closes on %s, and number 12 is printed %s", (day, form, symbol, closes, printed) => {
    const rule = receiptRuleOn(localDate(day));
    const year = Number(day.slice(0, 4));
    expect([rule.form, bookSymbol(rule, year, 0), bookClosesOn(rule, year)]).toEqual([form, symbol, closes]);
    expect(printedNumber({ form: rule.form, number: 12 })).toBe(printed);
  });

  test("a year has 400 books at most, each with a symbol the circular allows", () => {
    const rule = receiptRuleOn(localDate("2026-11-21"));
    const symbols = Array.from({ length: 400 }, (_, nth) => bookSymbol(rule, 2026, nth));
    expect(new Set(symbols).size).toBe(400);
    for (const symbol of symbols) expect(symbol).toMatch(/^\d{2}T[ABCDEGHKLMNPQRSTUVXY]{2}$/);
    expect([...symbols].sort()).toEqual(symbols);
    expect(() => bookSymbol(rule, 2026, 400)).toThrow(RangeError);
  });
});

describe("a wrong receipt", () => {
  test.each([
    ["first", "in-force", ["notice", "adjust", "replace", "cancel"]],
    ["replacing", "in-force", ["notice", "adjust", "replace", "cancel"]],
    ["first", "adjusted", ["notice", "adjust"]],
    ["first", "replaced", []],
    ["first", "cancelled", []],
    ["adjusting", "in-force", []],
  ] as const)("%s and %s is put right by %j", (kind, state, ways) => {
    expect(correctionsFor({ kind, state })).toEqual(ways);
  });

  const collected = { lines: [{ amount: 8_000n }, { amount: 5_000n }], amount: 13_000n, refunded: 5_000n };
  test.each([
    ["all that came", [8_000n, 5_000n], 13_000n],
    ["less what goes back", [8_000n, 0n], 8_000n],
    ["in between", [4_000n, 5_000n], 9_000n],
    ["less than stays", [3_000n, 4_999n], undefined],
    ["more for a line than came for it", [8_001n, 0n], undefined],
    ["less than nothing for a line", [8_000n, -1n], undefined],
    ["a line too few", [8_000n], undefined],
  ])("may say %s", (_what, right, total) => {
    const judged = judgeSums(right, collected);
    expect(judged.ok ? judged.value : undefined).toBe(total);
  });

  test("an adjusting receipt says the difference to what stands, whatever adjusted it before", () => {
    const line = (amount: bigint) => ({ title: { vi: "Phí", en: "Fee" }, kind: "fee", law: "", amount }) as const;
    const first = { lines: [line(8_000n), line(5_000n)] };
    const before = { lines: [line(-3_000n), line(0n)] };
    const standing = standingAmounts(first, [before]);
    expect(standing).toEqual([5_000n, 5_000n]);
    const made = adjustingLines(first, standing, [8_000n, 1_000n]);
    expect(made.ok && made.value.map(({ amount }) => amount)).toEqual([3_000n, -4_000n]);
    expect(adjustingLines(first, standing, standing)).toMatchObject({ ok: false, why: "receipt-same" });
  });
});
