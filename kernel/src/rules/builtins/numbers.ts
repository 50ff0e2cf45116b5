import {
  approximate,
  compareDecimals,
  type Decimal,
  decimalOf,
  modulo,
  negate,
  parseDecimal,
  type Rounding,
  round,
  squareRoot,
  ZERO,
} from "../decimal.ts";
import { MonthsDuration, TimeDuration } from "../durations.ts";
import type { Value } from "../value.ts";
import { type Builtin, type Builtins, takes } from "./define.ts";

/** `round up(n, scale)` and its sisters. */
function rounding(how: Rounding, optional = false): readonly Builtin[] {
  if (optional) return [takes(["number", "number?"], (n, scale) => round(n, scale ? scale.toNumber() : 0, how))];
  return [takes(["number", "number"], (n, scale) => (scale.isInteger() ? round(n, scale.toNumber(), how) : null))];
}

function binary(run: (n: number) => number): readonly Builtin[] {
  return [takes(["number"], (n) => approximate(run(n.toNumber())))];
}

function absolute(value: Value): Value {
  if (value instanceof MonthsDuration) return new MonthsDuration(Math.abs(value.months));
  return value instanceof TimeDuration && value.nanos < 0n ? new TimeDuration(-value.nanos) : value;
}

/** `number("1.000,50", ".", ",")`: the grouping sign is dropped, the decimal sign becomes a point. */
function readNumber(text: string, grouping: Value, decimal: Value): Decimal | null {
  if ((grouping !== null && !isOneOf(grouping, [" ", ",", "."])) || (decimal !== null && !isOneOf(decimal, [".", ","]))) return null;
  if (grouping !== null && grouping === decimal) return null;
  const plain = typeof grouping === "string" ? text.replaceAll(grouping, "") : text;
  return parseDecimal(typeof decimal === "string" ? plain.replace(decimal, ".") : plain);
}

function isOneOf(value: Value, texts: readonly string[]): boolean {
  return typeof value === "string" && texts.includes(value);
}

const half = decimalOf(2);

export const numberBuiltins: Builtins = {
  number: [
    takes(["text", "any?", "any?"], (text, grouping, decimal) => readNumber(text, grouping ?? null, decimal ?? null)),
    takes(["number"], (n) => n),
  ],
  decimal: rounding("half-even"),
  floor: rounding("floor", true),
  ceiling: rounding("ceiling", true),
  "round up": rounding("up"),
  "round down": rounding("down"),
  "round half up": rounding("half-up"),
  "round half down": rounding("half-down"),
  abs: [takes(["number"], (n) => (compareDecimals(n, ZERO) < 0 ? negate(n) : n)), takes(["duration"], absolute)],
  modulo: [takes(["number", "number"], modulo)],
  sqrt: [takes(["number"], squareRoot)],
  exp: binary(Math.exp),
  log: binary(Math.log),
  odd: [takes(["number"], (n) => n.isInteger() && modulo(n, half)?.coefficient !== 0n)],
  even: [takes(["number"], (n) => modulo(n, half)?.coefficient === 0n)],
};
