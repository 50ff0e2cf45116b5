import { addDays, addMonths, localDate } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eighteen } from "../testing/services.ts";
import { isInForce, occasionOf, readPlus, spanOf, textAt } from "./days.ts";

const watch = (ahead: number, after: number) => ({
  ...{ registry: "population", index: "bornOn", path: "dateOfBirth", purpose: "proactive", days: [{ plus: "P6Y" }] },
  ...{ ahead, after },
});
const BASE = localDate("2026-01-01");
const aDay = fc.integer({ min: -9_000, max: 9_000 }).map((days) => addDays(BASE, days));
const aPlus = fc.constantFrom("P0D", "P6Y", "P14Y", "P61Y6M", "P57Y4M", "P1M", "P30D", "P1Y2M3D");

test.each([
  ["P6Y", { months: 72, days: 0 }],
  ["P61Y6M", { months: 738, days: 0 }],
  ["P1Y2M3D", { months: 14, days: 3 }],
  ["P0D", { months: 0, days: 0 }],
])("%s", (plus, read) => {
  expect(readPlus(plus)).toEqual(read);
});

test.each([
  ["2020-12-01", "P6Y", "2026-12-01"],
  ["2008-02-29", "P18Y", "2026-02-28"],
  ["1965-08-31", "P61Y6M", "2027-02-28"],
  ["2026-12-30", "P0D", "2026-12-30"],
])("%s and %s is %s", (day, plus, occasion) => {
  expect(occasionOf(localDate(day), plus)).toBe(occasion);
});

describe("which days are looked for", () => {
  test("whatever the order of days, one that was due is found on the days it is due, and none twice by another row", () => {
    fc.assert(
      fc.property(aDay, aPlus, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (day, plus, ahead, after) => {
        const occasion = occasionOf(day, plus);
        const found = (today: typeof day) => {
          const span = spanOf(watch(ahead, after), { plus }, today);
          return span !== undefined && span.from <= day && day <= span.to;
        };
        // A month's end moves a day by three at most; well inside the term nothing is missed, well outside nothing is found.
        for (const away of [4, 10, 60]) {
          expect(found(addDays(occasion, -(ahead + away)))).toBe(false);
          expect(found(addDays(occasion, after + away))).toBe(false);
        }
        if (ahead + after >= 8) expect(found(addDays(occasion, Math.floor((after - ahead) / 2)))).toBe(true);
      }),
    );
  });

  test("a row's own bounds hold, and leave nothing where they do not meet", () => {
    const bounded = { plus: "P62Y", from: "1966-04-01", to: "9999-12-31" };
    expect(spanOf(watch(90, 90), bounded, localDate("2026-11-20"))).toBeUndefined();
    expect(spanOf(watch(90, 90), bounded, localDate("2028-03-01"))).toEqual({
      from: "1966-04-01",
      to: addMonths(localDate("2028-05-30"), -744),
    });
  });
});

test("a path that leads nowhere, and a service before and after its time", () => {
  expect([textAt({ a: { b: "x" } }, "a.b"), textAt({ a: 1 }, "a.b"), textAt({}, "a"), textAt({ a: null }, "a")]).toEqual([
    "x",
    undefined,
    undefined,
    undefined,
  ]);
  const service = (effective: { readonly from: string; readonly to?: string }) => isInForce({ ...eighteen, effective }, BASE);
  expect([service({ from: "2026-01-01" }), service({ from: "2026-01-02" }), service({ from: "2025-01-01", to: "2025-12-31" })]).toEqual([
    true,
    false,
    false,
  ]);
});
