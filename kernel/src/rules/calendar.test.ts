import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, dayOf, daysInMonth } from "./calendar.ts";

it("numbers days as the platform's calendar does, and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const at = new Date(number * 86_400_000);
      expect(dayOf(number)).toEqual([at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]);
      expect(dayNumber(...dayOf(number))).toBe(number);
    }),
  );
});

it("knows the leap years of centuries", () => {
  expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
});
