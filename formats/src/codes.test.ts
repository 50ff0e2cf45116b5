import { localDate } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../vectors/codes.json" with { type: "json" };
import {
  isProcedureCode,
  makeDossierCode,
  makePersonalNumber,
  parseAgencyCode,
  parseDossierCode,
  parsePersonalNumber,
  parseProcedureCode,
  parseTaxCode,
  personalNumberAgrees,
  personalNumberParts,
  taxCheckDigit,
  toNewAgencyCode,
  toOldAgencyCode,
} from "./index.ts";

const bornOn = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));
const sex = fc.constantFrom("male" as const, "female" as const);

describe("personal number", () => {
  test.each(vectors.personalNumbers)("$text", (vector) => {
    const read = parsePersonalNumber(vector.text);
    if (vector.refused) return expect(read).toMatchObject({ ok: false, why: vector.refused });
    expect(read).toEqual({ ok: true, value: vector.value });
    if (!read.ok) return;
    const parts = personalNumberParts(read.value);
    expect(parts).toMatchObject({ sex: vector.sex, yearOfBirth: vector.yearOfBirth, abroad: vector.province === undefined });
    expect(parts.provinceName).toBe(vector.province);
  });

  test("what was composed for a person agrees with that person and with nobody of the other sex or another year", () => {
    fc.assert(
      fc.property(
        bornOn,
        sex,
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom("01", "079", "96"),
        (born, of, serial, provinceCode) => {
          const number = makePersonalNumber({ provinceCode, sex: of, bornOn: born, serial });
          expect(parsePersonalNumber(number)).toEqual({ ok: true, value: number });
          expect(personalNumberAgrees(number, { bornOn: born, sex: of })).toBe(true);
          expect(personalNumberAgrees(number, { bornOn: born, sex: of === "male" ? "female" : "male" })).toBe(false);
          const century = localDate(`${Number(born.slice(0, 4)) === 1900 ? "1901" : "1900"}-01-01`);
          expect(personalNumberAgrees(number, { bornOn: century, sex: of })).toBe(false);
        },
      ),
    );
  });

  test.each([
    ["an unknown province", { provinceCode: "003", bornOn: "1990-01-01", serial: 1 }],
    ["a birth before 1900", { provinceCode: "001", bornOn: "1899-12-31", serial: 1 }],
    ["a serial of seven digits", { provinceCode: "001", bornOn: "1990-01-01", serial: 1_000_000 }],
  ])("is not composed for %s", (_, from) => {
    expect(() => makePersonalNumber({ ...from, bornOn: localDate(from.bornOn), sex: "male" })).toThrow(RangeError);
  });
});

describe("agency code", () => {
  test.each(vectors.agencyCodes)("$text", (vector) => {
    const read = parseAgencyCode(vector.text);
    expect(read.ok).toBe(!vector.refused);
    if (!read.ok) return;
    expect(read.value.style).toBe(vector.style);
    expect(toNewAgencyCode(read.value)).toBe(vector.new);
    const old = toOldAgencyCode(read.value);
    expect(old.ok ? old.value : null).toBe(vector.old);
  });

  test("old to new and back is the same code", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(digits(3), digits(2), digits(2), fc.stringMatching(/^[A-Y][0-9]{2}$/), (level4, level3, level2, level1) => {
        const code = `${level4}.${level3}.${level2}.${level1}`;
        const read = parseAgencyCode(code);
        const renewed = read.ok ? parseAgencyCode(toNewAgencyCode(read.value)) : read;
        expect(renewed.ok && toOldAgencyCode(renewed.value)).toEqual({ ok: true, value: code });
      }),
    );
  });
});

describe("dossier code", () => {
  test.each(vectors.dossierCodes)("$code", ({ agencyCode, receivedOn, counter, code }) => {
    expect(makeDossierCode({ agencyCode, receivedOn: localDate(receivedOn), counter })).toBe(code);
    expect(parseDossierCode(` ${code.toLowerCase()}`)).toMatchObject({
      ok: true,
      value: { code, receivedOn, counter, agency: { code: agencyCode } },
    });
  });

  test.each(vectors.notDossierCodes)("refuses '%s'", (text) => {
    expect(parseDossierCode(text).ok).toBe(false);
  });

  test.each([0, 1.5, 1_000_000])("has no number %s", (counter) => {
    expect(() => makeDossierCode({ agencyCode: "H26", receivedOn: localDate("2026-01-02"), counter })).toThrow(RangeError);
  });

  test("needs a real agency code", () => {
    expect(() => makeDossierCode({ agencyCode: "Hà Nội", receivedOn: localDate("2026-01-02"), counter: 1 })).toThrow(RangeError);
  });
});

describe("procedure code", () => {
  test.each(vectors.procedureCodes)("'$text'", ({ text, value }) => {
    const read = parseProcedureCode(text);
    expect(read.ok ? read.value : null).toBe(value);
  });

  test("is not known by its case code", () => {
    expect(isProcedureCode("1.001193.01")).toBe(false);
  });
});

describe("tax code", () => {
  test.each(vectors.taxCodes)("$text", (vector) => {
    expect(parseTaxCode(vector.text)).toMatchObject(
      vector.refused ? { ok: false, why: vector.refused } : { ok: true, value: vector.value },
    );
  });

  test("one wrong digit among the first nine is noticed, but for sums of ten and eleven that share a digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
        const other = nine.slice(0, place) + ((Number(nine.charAt(place)) + by) % 10) + nine.slice(place + 1);
        const [one, two] = [taxCheckDigit(nine), taxCheckDigit(other)];
        expect(one !== two || one === 0).toBe(true);
      }),
    );
  });
});
