import fc from "fast-check";
import { expect, test } from "vitest";
import { ADDRESS_CODES, addressCodeOf, isAddressCode, parseAddressCode } from "./address-code.ts";

const SIGNS = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
const number = fc.integer({ min: 0, max: ADDRESS_CODES - 1 });

test("a code is read however it was typed", () => {
  const code = addressCodeOf(7);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll("-", " "),
    code.replaceAll("-", ""),
    code.replaceAll("0", "O").replaceAll("1", "l"),
  ])
    expect(parseAddressCode(typed)).toEqual({ ok: true, value: code });
  expect(parseAddressCode("7K3F")).toMatchObject({ ok: false, why: "wrong-length" });
  expect(parseAddressCode("7K3F-9Q2*-C")).toMatchObject({ ok: false, why: "unknown-sign" });
});

test("no number but has its own code", () => {
  expect(new Set(Array.from({ length: 5_000 }, (_, at) => addressCodeOf(at))).size).toBe(5_000);
  fc.assert(fc.property(number, (one) => isAddressCode(addressCodeOf(one))));
  expect(() => addressCodeOf(-1)).toThrow(RangeError);
});

test("one wrong sign, and any two that changed places, are found", () => {
  fc.assert(
    fc.property(number, fc.nat(8), fc.nat(8), fc.nat(30), (one, at, to, sign) => {
      const signs = [...addressCodeOf(one).replaceAll("-", "")];
      const wrong = signs.map((old, place) => (place === at ? SIGNS.charAt(sign) : old));
      const moved = signs.map((old, place) => (place === at ? signs[to] : place === to ? signs[at] : old));
      for (const other of [wrong.join(""), moved.join("")]) expect(parseAddressCode(other).ok).toBe(other === signs.join(""));
    }),
  );
});
