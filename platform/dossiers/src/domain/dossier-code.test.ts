import { agencyCodeOn, NEW_AGENCY_CODES_FROM, parseDossierCode } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dossierCodeOn } from "./dossier-code.ts";

test.each([
  ["H26.12.03", "2018-06-21", 1, "000.03.12.H26-180621-0001"],
  ["000.03.12.H26", "2018-06-21", 1, "000.03.12.H26-180621-0001"],
  ["H26", "2020-09-14", 57, "000.00.00.H26-200914-0057"],
  ["H26.12.03", "2020-09-14", 9999, "000.03.12.H26-200914-9999"],
  ["H26.12.03", "2020-09-15", 1, "H26.12.03-200915-0001"],
  ["000.03.12.H26", "2020-09-15", 1, "H26.12.03-200915-0001"],
  ["H26.12.03", "2025-06-30", 4, "H26.12.03-250630-0004"],
  ["H26.X00166", "2026-11-22", 12, "H26.X00166-261122-0012"],
  ["H26.X00166", "2019-01-02", 12, "H26.X00166-190102-0012"],
  ["Z01ABC", "2019-01-02", 3, "Z01ABC-190102-0003"],
  ["H26.12.03", "2026-11-22", 10_000, "H26.12.03-261122-10000"],
])("%s on %s, number %i: %s", (agencyCode, day, counter, code) => {
  expect(dossierCodeOn({ agencyCode, receivedOn: localDate(day), counter })).toBe(code);
});

test("whichever format its day writes, it is read back to the same agency, day and number", () => {
  const two = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, "0"));
  const agency = fc.tuple(two, two, two).map(([one, next, last]) => `H${one}.${next}.${last}`);
  const day = fc
    .integer({ min: 0, max: 3650 })
    .map((n) => localDate(new Date(Date.UTC(2018, 5, 21) + n * 86_400_000).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(agency, day, fc.integer({ min: 1, max: 999_999 }), (agencyCode, receivedOn, counter) => {
      const read = parseDossierCode(dossierCodeOn({ agencyCode, receivedOn, counter }));
      if (!read.ok) throw new Error("not read back");
      expect([read.value.receivedOn, read.value.counter]).toEqual([receivedOn, counter]);
      expect(read.value.agency.style).toBe(receivedOn < NEW_AGENCY_CODES_FROM ? "old" : "new");
      expect(agencyCodeOn(read.value.agency.code, NEW_AGENCY_CODES_FROM)).toBe(agencyCode);
    }),
  );
});
