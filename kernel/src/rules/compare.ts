import { CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { compareDecimals, Decimal } from "./decimal.ts";
import { MonthsDuration, TimeDuration } from "./durations.ts";
import { isContext, isList, Range, type Value } from "./value.ts";

/** Moments and times of day are compared to the millisecond, as DMN's own kit does. */
const MILLI = 1_000_000n;

/** Below zero, zero or above; null when the two have no order between them (different kinds, a local time and a zoned one). */
export function compare(a: Value, b: Value): number | null {
  if (a instanceof Decimal) return b instanceof Decimal ? compareDecimals(a, b) : null;
  if (typeof a === "string") return typeof b === "string" ? compareText(a, b) : null;
  if (a instanceof CalendarDate) return b instanceof CalendarDate ? a.number() - b.number() : null;
  if (a instanceof DateTime) {
    if (!(b instanceof DateTime) || (a.offset() === null) !== (b.offset() === null)) return null;
    return order(a.nanos() / MILLI, b.nanos() / MILLI);
  }
  if (a instanceof ClockTime)
    return b instanceof ClockTime && isLocal(a) === isLocal(b) ? Math.floor(a.utc() / 1e6) - Math.floor(b.utc() / 1e6) : null;
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? a.months - b.months : null;
  if (a instanceof TimeDuration) return b instanceof TimeDuration ? order(a.nanos, b.nanos) : null;
  return null;
}

function isLocal(time: ClockTime): boolean {
  return time.offset === null && time.zone === null;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code point, not by UTF-16 unit: surrogates are moved above the rest of the basic plane. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** FEEL's `=`: null equals only null; values of different kinds are not comparable, which is null. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a === "boolean") return typeof b === "boolean" ? a === b : null;
  if (isList(a)) {
    if (!isList(b)) return null;
    return a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null) === true);
  }
  if (isContext(a)) {
    if (!isContext(b)) return null;
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && equals(value, b.get(key) ?? null) === true);
  }
  if (a instanceof Range) return b instanceof Range ? sameRange(a, b) : null;
  if (a instanceof ClockTime && b instanceof ClockTime && isLocal(a) !== isLocal(b)) return false;
  if (a instanceof DateTime && b instanceof DateTime && (a.offset() === null) !== (b.offset() === null)) return false;
  const order = compare(a, b);
  return order === null ? null : order === 0;
}

function sameRange(a: Range, b: Range): boolean {
  if ((a.low === undefined) !== (b.low === undefined) || (a.high === undefined) !== (b.high === undefined)) return false;
  const sameEnds = equals(a.low ?? null, b.low ?? null) === true && equals(a.high ?? null, b.high ?? null) === true;
  return sameEnds && a.lowIn === b.lowIn && a.highIn === b.highIn;
}

/** Three-valued membership: null when an end cannot be compared with the value. */
export function within(value: Value, range: Range): boolean | null {
  const low = range.low === undefined ? 1 : compare(value, range.low);
  const high = range.high === undefined ? -1 : compare(value, range.high);
  if (low === null || high === null) return null;
  return (low > 0 || (low === 0 && range.lowIn)) && (high < 0 || (high === 0 && range.highIn));
}

/** One unary test of a value against a value, a list of them, or a range. */
export function matches(value: Value, test: Value): boolean | null {
  if (test instanceof Range) return value instanceof Range ? equals(value, test) : within(value, test);
  if (!isList(test)) return equals(value, test);
  if (isList(value) && equals(value, test) === true) return true;
  return any(test.map((item) => (item instanceof Range ? matches(value, item) : equals(value, item) === true)));
}

/** True if one is true, null if none is true and one is unknown. */
export function any(results: readonly (boolean | null)[]): boolean | null {
  return results.includes(true) ? true : results.includes(null) ? null : false;
}
