import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLATE_PROVINCES } from "./data/plate-provinces.ts";
import {
  insuranceNumberOf,
  luhnHolds,
  parseBankAccount,
  parseHealthCard,
  parseInsuranceNumber,
  parsePlate,
  plateProvince,
} from "./index.ts";

describe("social-insurance number", () => {
  test.each([
    ["0123456789", "0123456789"],
    ["01 2345 6789", "0123456789"],
    ["01-2345.6789", "0123456789"],
  ])("%s is read as %s", (text, value) => expect(parseInsuranceNumber(text)).toEqual({ ok: true, value }));
  test.each([
    ["012345678", "not-ten-digits"],
    ["01234567890", "not-ten-digits"],
    ["001190012345", "personal-number"],
    ["0000000000", "all-the-same"],
    ["O123456789", "not-digits"],
    ["", "not-ten-digits"],
  ])("%s is refused: %s", (text, why) => expect(parseInsuranceNumber(text)).toMatchObject({ ok: false, why }));
});

describe("health-insurance card", () => {
  test.each([
    ["DN4010123456789", "DN4010123456789", "0123456789"],
    ["dn 4 01 0123456789", "DN4010123456789", "0123456789"],
    ["HN-2-79-9876543210", "HN2799876543210", "9876543210"],
    ["0123456789", "0123456789", "0123456789"],
    ["001190012345", "001190012345", undefined],
  ])("%s is read as %s", (text, value, insurance) => {
    const read = parseHealthCard(text);
    expect(read).toEqual({ ok: true, value });
    if (read.ok) expect(insuranceNumberOf(read.value)).toBe(insurance);
  });
  test.each([
    ["D14010123456789", "letters-wrong"],
    ["DN9010123456789", "level-wrong"],
    ["DN401012345678X", "digits-wrong"],
    ["DN40101234567", "wrong-length"],
    ["012345678X", "digits-wrong"],
    ["003190012345", "personal-number-wrong"],
  ])("%s is refused: %s", (text, why) => expect(parseHealthCard(text)).toMatchObject({ ok: false, why }));
});

describe("vehicle plate", () => {
  test.each([
    ["30A-123.45", "30A-123.45", "Hà Nội"],
    ["30a12345", "30A-123.45", "Hà Nội"],
    ["30 A 123 45", "30A-123.45", "Hà Nội"],
    ["29-B1 123.45", "29B1-123.45", "Hà Nội"],
    ["29b112345", "29B1-123.45", "Hà Nội"],
    ["29-B1 1234", "29B1-1234", "Hà Nội"],
    ["29aa-123.45", "29AA-123.45", "Hà Nội"],
    ["51LD-123.45", "51LD-123.45", "Hồ Chí Minh"],
    ["50MĐ1-123.45", "50MĐ1-123.45", "Hồ Chí Minh"],
    ["51R-012.34", "51R-012.34", "Hồ Chí Minh"],
    ["29A-1234", "29A-1234", "Hà Nội"],
    ["80-011-NG-05", "80-011-NG-05", "Cục Cảnh sát giao thông"],
  ])("%s is read as %s", (text, value, province) => {
    const read = parsePlate(text);
    expect(read).toEqual({ ok: true, value });
    if (read.ok) expect(plateProvince(read.value)).toBe(province);
  });
  test.each([
    ["13A-123.45", "province-unknown"],
    ["30O-123.45", "letter-unused"],
    ["30A-123", "wrong-count"],
    ["30A-123456", "wrong-count"],
    ["TM-12-34", "unreadable"],
    ["3A-12345", "unreadable"],
    ["", "unreadable"],
  ])("%s is refused: %s", (text, why) => expect(parsePlate(text)).toMatchObject({ ok: false, why }));

  test("81 first numbers, and every plate written is read again as itself", () => {
    expect(PLATE_PROVINCES.size).toBe(81);
    fc.assert(
      fc.property(
        fc.constantFrom(...PLATE_PROVINCES.keys()),
        fc.constantFrom("A", "K", "AB", "B1", "LD"),
        fc.integer({ min: 0, max: 99_999 }),
        (province, series, number) => {
          const digits = String(number).padStart(5, "0");
          const read = parsePlate(`${province}${series}-${digits}`);
          expect(read.ok).toBe(true);
          if (read.ok) expect(parsePlate(read.value)).toEqual(read);
          expect(parsePlate(`${province} ${series} ${digits.slice(0, 3)} ${digits.slice(3)}`)).toEqual(read);
        },
      ),
    );
  });
});

describe("bank account", () => {
  test.each([
    ["0011 0040 12345", "0011004012345"],
    ["19-0345.678901", "190345678901"],
    ["123457", "123457"],
  ])("%s is read as %s", (text, value) => expect(parseBankAccount(text)).toEqual({ ok: true, value }));
  test.each([
    ["12345", "wrong-length"],
    ["12345678901234567890", "wrong-length"],
    ["VCB123456", "not-digits"],
    ["0000000", "all-the-same"],
    ["9704 1800 0000 0018", "card-number"],
  ])("%s is refused: %s", (text, why) => expect(parseBankAccount(text)).toMatchObject({ ok: false, why }));

  test("one digit changed breaks the check digit of a card", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const card = "9704180000000018";
        const other = card.slice(0, place) + ((Number(card.charAt(place)) + by) % 10) + card.slice(place + 1);
        expect([luhnHolds(card), luhnHolds(other)]).toEqual([true, false]);
      }),
    );
  });
});
