import { addMonths, addNanos, CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { add, Decimal, decimalOf, divide, multiply, negate, parseDecimal, power, subtract } from "./decimal.ts";
import { DAY, MonthsDuration, TimeDuration } from "./durations.ts";
import type { ArithmeticOp } from "./rule.ts";
import type { Value } from "./value.ts";

/** Arithmetic over numbers, text, dates and durations; null where FEEL knows no such sum. */
export function reckon(op: ArithmeticOp, a: Value, b: Value): Value {
  if (a instanceof Decimal && b instanceof Decimal) return OPS[op](a, b);
  if (op === "+") return typeof a === "string" && typeof b === "string" ? joined(a, b) : (plus(a, b) ?? plus(b, a));
  if (op === "-") return minus(a, b);
  if (op === "*") return scale(a, b) ?? scale(b, a);
  return op === "/" ? share(a, b) : null;
}

/** Text that doubles itself in a loop must not fill the memory. */
const LONGEST_TEXT = 1_000_000;

function joined(a: string, b: string): string | null {
  return a.length + b.length > LONGEST_TEXT ? null : a + b;
}

const OPS = { "+": add, "-": subtract, "*": multiply, "/": divide, "**": power } satisfies Record<
  ArithmeticOp,
  (a: Decimal, b: Decimal) => Decimal | null
>;

export function negated(value: Value): Value {
  if (value instanceof Decimal) return negate(value);
  if (value instanceof MonthsDuration) return new MonthsDuration(-value.months);
  return value instanceof TimeDuration ? new TimeDuration(-value.nanos) : null;
}

function plus(a: Value, b: Value): Value {
  if (b instanceof MonthsDuration) {
    if (a instanceof MonthsDuration) return months(a.months + b.months);
    if (a instanceof CalendarDate) return addMonths(a, b.months);
    const date = a instanceof DateTime && addMonths(a.date, b.months);
    return a instanceof DateTime && date ? new DateTime(date, a.time) : null;
  }
  if (!(b instanceof TimeDuration)) return null;
  if (a instanceof TimeDuration) return new TimeDuration(a.nanos + b.nanos);
  if (a instanceof DateTime) return addNanos(a, b.nanos);
  if (a instanceof CalendarDate) return addNanos(midnight(a), b.nanos)?.date ?? null;
  if (!(a instanceof ClockTime)) return null;
  const nanos = (BigInt(a.nanos) + b.nanos) % DAY;
  return new ClockTime(Number(nanos < 0n ? nanos + DAY : nanos), a.offset, a.zone);
}

function minus(a: Value, b: Value): Value {
  if (a instanceof CalendarDate && b instanceof CalendarDate) return new TimeDuration(BigInt(a.number() - b.number()) * DAY);
  if (a instanceof ClockTime && b instanceof ClockTime) return new TimeDuration(BigInt(a.utc() - b.utc()));
  const from = a instanceof CalendarDate ? midnight(a) : a;
  const to = b instanceof CalendarDate ? midnight(b) : b;
  if (from instanceof DateTime && to instanceof DateTime) {
    return (from.offset() === null) === (to.offset() === null) ? new TimeDuration(from.nanos() - to.nanos()) : null;
  }
  const back = b instanceof MonthsDuration || b instanceof TimeDuration ? negated(b) : null;
  return back && plus(a, back);
}

function scale(a: Value, b: Value): Value {
  if (!(b instanceof Decimal)) return null;
  if (a instanceof MonthsDuration) return months((multiply(decimalOf(a.months), b) ?? b).toNumber());
  return a instanceof TimeDuration ? nanosFrom(multiply(decimalOf(a.nanos), b)) : null;
}

function share(a: Value, b: Value): Value {
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return divide(decimalOf(a.months), decimalOf(b.months));
  if (a instanceof TimeDuration && b instanceof TimeDuration) return divide(decimalOf(a.nanos), decimalOf(b.nanos));
  if (!(b instanceof Decimal) || b.coefficient === 0n) return null;
  if (a instanceof MonthsDuration) return months((divide(decimalOf(a.months), b) ?? b).toNumber());
  return a instanceof TimeDuration ? nanosFrom(divide(decimalOf(a.nanos), b)) : null;
}

function months(total: number): MonthsDuration | null {
  const whole = Math.trunc(total);
  return Number.isSafeInteger(whole) ? new MonthsDuration(whole) : null;
}

function nanosFrom(total: Decimal | null): TimeDuration | null {
  const text = total?.toString().replace(/\..*/, "");
  return text === undefined || text.length > 40 ? null : new TimeDuration(BigInt(text));
}

/** A day where a moment is wanted is its midnight in UTC. */
function midnight(date: CalendarDate): DateTime {
  return new DateTime(date, new ClockTime(0, 0));
}

/** Seconds of a number of nanoseconds, exactly. */
export function secondsOf(nanos: bigint | number): Decimal {
  return parseDecimal(`${nanos}e-9`) ?? new Decimal(0n, 0);
}
