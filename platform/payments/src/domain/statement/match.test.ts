import fc from "fast-check";
import { expect, test } from "vitest";
import { type BookedTransfer, type FindingKind, match } from "./match.ts";
import { postResolution, resolutionsFor, reversed } from "./resolution.ts";
import type { StatementEntry } from "./statement.ts";

const entry = (reference: string, amount = 8_000n, parts: Partial<StatementEntry> = {}): StatementEntry => ({
  ...{ reference, amount, endToEndId: "", account: "99", content: "", isReturn: false, ...parts },
});
const ours = (id: string, amount = 8_000n, parts: Partial<BookedTransfer> = {}): BookedTransfer => ({
  ...{ id, transactionId: id, amount, content: "", isOtherDay: false, ...parts },
});
const kinds = (
  entries: readonly StatementEntry[],
  transfers: readonly BookedTransfer[],
  refunds = [{ reference: "HT1", amount: 500n, refundId: "1", isOtherDay: true }],
) => {
  const { mismatches, matched, unheard } = match(entries, { transfers, refunds });
  return [
    [...matched].map(([nth, { by }]) => `${nth} ${by}`),
    mismatches.map(({ kind, difference }) => `${kind} ${difference}`),
    unheard.length,
  ];
};
const sent = (reference: string, amount = -500n) => entry(reference, amount, { endToEndId: "HT1" });

test("a refund the bank was told to pay and says nothing of is missing; one that came back is ours", () => {
  const refunds = [{ reference: "HT1", amount: 500n, refundId: "1", isOtherDay: false }];
  expect(kinds([], [], refunds)).toEqual([[], ["missing 500"], 0]);
  expect(kinds([sent("r", -600n)], [], refunds)).toEqual([[], ["outgoing -600", "missing 500"], 0]);
  const back = entry("b", 500n, { endToEndId: "HT1", isReturn: true });
  expect(kinds([sent("r"), back, { ...back, reference: "c" }], [], refunds)).toEqual([["1 refund", "2 refund"], ["bounced 500"], 0]);
  expect(match([back], { transfers: [], refunds }).bounced).toEqual(refunds);
});

test.each([
  ["the same", [entry("a")], [ours("a")], [["1 reference"], [], 0]],
  [
    "another number, the same words",
    [entry("x", 8_000n, { content: "ML1" })],
    [ours("a", 8_000n, { content: "ML1" })],
    [["1 content"], [], 0],
  ],
  ["another number, no words", [entry("x")], [ours("a")], [[], ["missing -8000"], 1]],
  [
    "words of a transfer that is told itself",
    [entry("x", 8_000n, { content: "ML1" }), entry("a", 8_000n, { content: "ML1" })],
    [ours("a", 8_000n, { content: "ML1" })],
    [["2 reference"], [], 1],
  ],
  ["another sum", [entry("a", 9_000n)], [ours("a")], [[], ["amount 1000"], 0]],
  ["twice", [entry("a"), entry("a")], [ours("a")], [["1 reference"], ["double 8000"], 0]],
  ["not there", [], [ours("a")], [[], ["missing -8000"], 0]],
  ["of another day and not there", [], [ours("a", 8_000n, { isOtherDay: true })], [[], [], 0]],
  ["of another day and there", [entry("a")], [ours("a", 8_000n, { isOtherDay: true })], [["1 reference"], [], 0]],
  ["a refund of ours", [sent("r")], [], [["1 refund"], [], 0]],
  ["a refund paid out twice", [sent("r"), sent("s")], [], [["1 refund"], ["outgoing -500"], 0]],
  ["a refund of another sum", [sent("r", -600n)], [], [[], ["outgoing -600"], 0]],
  ["a refund that came back", [entry("b", 500n, { isReturn: true })], [], [[], ["bounced 500"], 0]],
] as const)("%s", (_what, entries, transfers, expected) => {
  expect(kinds(entries, transfers)).toEqual(expected);
});

test("whatever differs, the differences add up to statement less books", () => {
  const reference = fc.constantFrom("a", "b", "c", "d");
  const amount = fc.bigInt({ min: 1n, max: 9n });
  const anEntry = fc
    .tuple(reference, amount, fc.boolean(), fc.boolean())
    .map(([name, sum, out, back]) => entry(name, out ? -sum : sum, { isReturn: back }));
  const books = fc
    .uniqueArray(fc.tuple(reference, amount), { selector: ([name]) => name })
    .map((all) => all.map(([name, sum]) => ours(name, sum)));
  fc.assert(
    fc.property(fc.array(anEntry), books, (entries, transfers) => {
      const { mismatches, unheard } = match(entries, { transfers, refunds: [] });
      const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);
      const told = sum(entries.map((one) => one.amount));
      const booked = sum(transfers.map((one) => one.amount)) + sum(unheard.map((one) => one.entry.amount));
      expect(sum(mismatches.map((one) => one.difference))).toBe(told - booked);
    }),
  );
});

test("every way to settle sums to nought, moves the bank by the difference, and can be reversed", () => {
  const all: readonly FindingKind[] = ["held", "missing", "amount", "double", "outgoing", "bounced"];
  for (const kind of all)
    for (const resolution of resolutionsFor(kind)) {
      if (resolution === "book") continue;
      const sides = postResolution({ kind, amount: 7n, difference: -3n }, resolution);
      expect([...sides, ...reversed(sides)].reduce((sum, one) => sum + one.amount, 0n)).toBe(0n);
      expect(sides.reduce((sum, one) => sum + one.amount, 0n)).toBe(0n);
      expect(sides.find(({ account }) => account === "bank")?.amount).toBe(kind === "held" ? undefined : -3n);
    }
});
