import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { type CorrectionTerms, correctionTermsOn } from "./correction.ts";

const row = (from: string, days: number): CorrectionTerms => ({ from: localDate(from), days, longer: days, law: "x" });
const rows: readonly [CorrectionTerms, ...CorrectionTerms[]] = [row("2024-01-01", 3), row("2026-01-01", 10)];

test.each([
  ["before the first we know", "2020-01-01", 3],
  ["the day before the law changes", "2025-12-31", 3],
  ["its first day", "2026-01-01", 10],
  ["long after", "2030-01-01", 10],
])("%s", (_, day, days) => {
  expect(correctionTermsOn(rows, localDate(day)).days).toBe(days);
});
