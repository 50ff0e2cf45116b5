/** A number of a rule: `coefficient × 10^exponent`, exactly, up to 34 digits as DMN asks (IEEE 754 decimal128, ties to even). */
export class Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;

  constructor(coefficient: bigint, exponent: number) {
    this.coefficient = coefficient;
    this.exponent = exponent;
  }

  /** The shortest plain spelling: no exponent, no zeros at the end of a fraction. */
  toString(): string {
    const { coefficient, exponent } = this;
    const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
    const sign = coefficient < 0n ? "-" : "";
    if (coefficient === 0n) return "0";
    if (exponent >= 0) return sign + digits + "0".repeat(exponent);
    const padded = digits.padStart(1 - exponent, "0");
    const fraction = padded.slice(exponent).replace(/0+$/, "");
    return sign + padded.slice(0, exponent) + (fraction && `.${fraction}`);
  }

  /** The nearest binary number: for indexes, counts and functions that are not exact anyway. */
  toNumber(): number {
    return this.exponent === 0 ? Number(this.coefficient) : Number(`${this.coefficient}e${this.exponent}`);
  }

  isInteger(): boolean {
    return this.exponent >= 0 || this.coefficient % power10(-this.exponent) === 0n;
  }
}

export type Rounding = "half-even" | "half-up" | "half-down" | "up" | "down" | "floor" | "ceiling";

const DIGITS = 34;
const LIMIT = 10n ** BigInt(DIGITS);
/** Beyond these exponents decimal128 ends: too large is null, too small is zero. */
const LARGEST = 6144;
const SMALLEST = -6176;
const POWERS: bigint[] = Array.from({ length: 80 }, (_, index) => 10n ** BigInt(index));

function power10(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

export const ZERO = new Decimal(0n, 0);
export const ONE = new Decimal(1n, 0);

export function decimalOf(value: number | bigint): Decimal {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0);
  return parseDecimal(String(value)) ?? ZERO;
}

/** Reads `12`, `-0.5`, `.5` or `1.2e3`; anything else is null. */
export function parseDecimal(text: string): Decimal | null {
  const found = /^([+-]?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
  const whole = found?.[2] ?? "";
  const fraction = found?.[3] ?? "";
  if (!found || whole + fraction === "") return null;
  const coefficient = BigInt(whole + fraction);
  return fit(found[1] === "-" ? -coefficient : coefficient, Number(found[4] ?? 0) - fraction.length);
}

/** Rounds to 34 digits and refuses what decimal128 cannot hold. */
function fit(coefficient: bigint, exponent: number): Decimal | null {
  let c = coefficient;
  let e = exponent;
  if (c >= LIMIT || c <= -LIMIT) {
    const surplus = digitsOf(c) - DIGITS;
    c = divideRounded(c, power10(surplus), "half-even");
    e += surplus;
  }
  if (e < SMALLEST) return ZERO;
  if (e > LARGEST - DIGITS && c !== 0n && e + digitsOf(c) - 1 > LARGEST) return null;
  return new Decimal(c, c === 0n && e > 0 ? 0 : e);
}

function digitsOf(coefficient: bigint): number {
  return (coefficient < 0n ? -coefficient : coefficient).toString().length;
}

/** Calls with both coefficients brought to the same exponent. */
function aligned<T>(a: Decimal, b: Decimal, use: (a: bigint, b: bigint, exponent: number) => T): T {
  if (a.exponent === b.exponent) return use(a.coefficient, b.coefficient, a.exponent);
  const exponent = Math.min(a.exponent, b.exponent);
  return use(a.coefficient * power10(a.exponent - exponent), b.coefficient * power10(b.exponent - exponent), exponent);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  return aligned(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0));
}

export function add(a: Decimal, b: Decimal): Decimal | null {
  return aligned(a, b, (x, y, exponent) => fit(x + y, exponent));
}

export function negate(a: Decimal): Decimal {
  return new Decimal(-a.coefficient, a.exponent);
}

export function subtract(a: Decimal, b: Decimal): Decimal | null {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal | null {
  return fit(a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** Division to 34 digits; by zero is null. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.coefficient === 0n) return null;
  const shift = Math.max(0, DIGITS + 2 + digitsOf(b.coefficient) - digitsOf(a.coefficient));
  const scaled = a.coefficient * power10(shift);
  const quotient = scaled / b.coefficient;
  const exponent = a.exponent - b.exponent - shift;
  if (scaled % b.coefficient === 0n) return shortest(quotient, exponent);
  // What is left over must still tell a tie from more than a tie, so one digit of it is kept.
  const sign = scaled < 0n === b.coefficient < 0n ? 1n : -1n;
  return fit(quotient * 10n + sign, exponent - 1);
}

function shortest(coefficient: bigint, exponent: number): Decimal | null {
  let c = coefficient;
  let e = exponent;
  while (e < 0 && c !== 0n && c % 10n === 0n) {
    c /= 10n;
    e += 1;
  }
  return fit(c, e);
}

/** The remainder with the sign of the divisor, as FEEL's `modulo` and a calendar's cycle want it. */
export function modulo(a: Decimal, b: Decimal): Decimal | null {
  if (b.coefficient === 0n) return null;
  return aligned(a, b, (x, y, exponent) => {
    const rest = x % y;
    return fit(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest, exponent);
  });
}

/** Whole powers by squaring, each step to 34 digits; a fractional power goes through binary numbers (some 15 digits). */
export function power(base: Decimal, exponent: Decimal): Decimal | null {
  if (!exponent.isInteger()) return approximate(base.toNumber() ** exponent.toNumber());
  let left = Math.abs(exponent.toNumber());
  if (left > 1e9) return null;
  let result: Decimal | null = ONE;
  let square: Decimal | null = base;
  while (left > 0 && result) {
    if (left % 2 === 1) result = square && multiply(result, square);
    left = Math.floor(left / 2);
    if (left > 0) square = square && multiply(square, square);
  }
  return result && exponent.coefficient < 0n ? divide(ONE, result) : result;
}

/** The square root to 34 digits; of a negative number null. */
export function squareRoot(a: Decimal): Decimal | null {
  if (a.coefficient <= 0n) return a.coefficient === 0n ? ZERO : null;
  let shift = Math.max(0, 2 * DIGITS + 4 - digitsOf(a.coefficient));
  if ((a.exponent - shift) % 2 !== 0) shift += 1;
  const n = a.coefficient * power10(shift);
  let x = power10(Math.ceil(digitsOf(n) / 2));
  for (;;) {
    const next = (x + n / x) / 2n;
    if (next >= x) break;
    x = next;
  }
  const exponent = (a.exponent - shift) / 2;
  return x * x === n ? shortest(x, exponent) : fit(x * 10n + 1n, exponent - 1);
}

/** The result of a binary function (exp, log) as a decimal; no number, no answer. */
export function approximate(value: number): Decimal | null {
  return Number.isFinite(value) ? parseDecimal(String(value)) : null;
}

/** Rounds to so many places after the point (before it when negative). */
export function round(a: Decimal, places: number, how: Rounding): Decimal | null {
  if (places < DIGITS - 1 - LARGEST || places > -SMALLEST) return null;
  const drop = -a.exponent - places;
  return drop <= 0 ? a : fit(divideRounded(a.coefficient, power10(drop), how), -places);
}

function divideRounded(a: bigint, unit: bigint, how: Rounding): bigint {
  const rest = a % unit;
  const truncated = a / unit;
  if (rest === 0n) return truncated;
  const away = truncated + (a < 0n ? -1n : 1n);
  const twice = (rest < 0n ? -rest : rest) * 2n;
  switch (how) {
    case "down":
      return truncated;
    case "up":
      return away;
    case "floor":
      return a < 0n ? away : truncated;
    case "ceiling":
      return a < 0n ? truncated : away;
    default: {
      const tie = how === "half-up" || (how === "half-even" && truncated % 2n !== 0n);
      return twice > unit || (twice === unit && tie) ? away : truncated;
    }
  }
}
