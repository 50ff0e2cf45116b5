import { addDays, localDate } from "@motlan/kernel";
import { readCamt, readStatementCsv } from "@motlan/payments";
import { expect, test } from "vitest";
import type { Entry } from "./book.ts";
import { asCamt, asCsv, STATEMENT_MISHAPS, statementOf } from "./statement.ts";

const DAY = localDate("2026-11-20");
const entry = (id: string, amount: string, at: string): Entry => ({
  ...{
    transactionId: id,
    requestKey: id,
    bin: "970499",
    account: "9900004",
    amount,
    currency: "VND",
    content: `nop "${id}" & le phi`,
    at,
    lost: false,
  },
});
const book = [
  entry("FT1", "8000", "2026-11-20T02:00:00Z"),
  entry("FT2", "5000", "2026-11-20T16:59:59Z"),
  entry("FT3", "7000", "2026-11-20T17:00:00Z"),
  { ...entry("FT4", "9", "2026-11-20T02:00:00Z"), currency: "USD" },
  { ...entry("FT5", "9", "2026-11-20T02:00:00Z"), account: "5" },
];

test.each([[], ...STATEMENT_MISHAPS.map((mishap) => [mishap]), STATEMENT_MISHAPS])(
  "with %j each day's statement reads as both files and follows the day before",
  (...mishaps) => {
    const of = (day: typeof DAY) =>
      statementOf(book, { bin: "970499", account: "9900004", day, mishapsOf: (one) => (one === DAY ? mishaps : []) });
    const [first, second] = [of(DAY), of(addDays(DAY, 1))];
    expect(second.opening).toBe(first.closing);
    expect(second.lines.map(({ reference }) => reference)).toEqual(["FT3"]);
    const [camt, csv] = [readCamt(asCamt(first)), readStatementCsv(asCsv(first))];
    if (!camt.ok || !csv.ok) throw new Error("a statement of the sandbox bank cannot be read");
    expect(csv.value).toEqual({ ...camt.value, format: "csv" });
    expect(camt.value.entries).toHaveLength(first.lines.length);
  },
);
