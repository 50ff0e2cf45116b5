import { Decimal as Judge } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, type Decimal, divide, multiply, parseDecimal, power, type Rounding, round, squareRoot, subtract } from "./decimal.ts";

/** decimal.js, set to 34 digits and ties to even, judges our own small arithmetic. */
const Exact = Judge.clone({ precision: 34, rounding: Judge.ROUND_HALF_EVEN, toExpNeg: -9e15, toExpPos: 9e15 });

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 20 }))
  .map(([coefficient, exponent]) => `${coefficient}e${exponent}`);
const figures = fc.oneof(
  decimals,
  fc.integer({ min: -100_000, max: 100_000 }).map((n) => `${n / 100}`),
);

function read(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
}

const plain = (value: Decimal | null) => value && new Exact(`${value}`).toFixed();

describe("decimals of 34 digits", () => {
  it.each([
    ["sum", add, (a: Judge, b: Judge) => a.plus(b)],
    ["difference", subtract, (a: Judge, b: Judge) => a.minus(b)],
    ["product", multiply, (a: Judge, b: Judge) => a.times(b)],
    ["quotient", divide, (a: Judge, b: Judge) => a.dividedBy(b)],
  ] as const)("%s as decimal.js reckons it", (_, ours, theirs) => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const expected = theirs(new Exact(a), new Exact(b));
        fc.pre(expected.isFinite());
        expect(plain(ours(read(a), read(b)))).toBe(expected.isZero() ? "0" : expected.toFixed());
      }),
      { numRuns: 500 },
    );
  });

  it("square roots and whole powers too", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 3 }), (a, n) => {
        const size = a.replace("-", "");
        expect(plain(squareRoot(read(size)))).toBe(new Exact(size).sqrt().toFixed());
        const rounded = new Exact(`${read(size)}`).toSignificantDigits(8).toString();
        expect(plain(power(read(rounded), read(`${n}`)))).toBe(new Exact(rounded).pow(n).toFixed());
      }),
    );
  });

  it.each([
    ["half-even", Judge.ROUND_HALF_EVEN],
    ["half-up", Judge.ROUND_HALF_UP],
    ["half-down", Judge.ROUND_HALF_DOWN],
    ["up", Judge.ROUND_UP],
    ["down", Judge.ROUND_DOWN],
    ["floor", Judge.ROUND_FLOOR],
    ["ceiling", Judge.ROUND_CEIL],
  ] as const satisfies readonly (readonly [Rounding, Judge.Rounding])[])("rounds %s", (how, judge) => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 3 }), (n, places) => {
        const text = `${n}e-4`;
        const expected = new Exact(text).toDecimalPlaces(places, judge);
        expect(plain(round(read(text), places, how))).toBe(expected.isZero() ? "0" : expected.toFixed());
      }),
    );
  });

  it("ends where decimal128 ends: too large is null, too small is zero", () => {
    expect(multiply(read("1e6000"), read("1e6000"))).toBeNull();
    expect(`${multiply(read("1e-6000"), read("1e-6000"))}`).toBe("0");
    expect(parseDecimal("1e7000")).toBeNull();
  });
});
