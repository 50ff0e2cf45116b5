import { secondsOf } from "./arithmetic.ts";
import { CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { type Decimal, decimalOf } from "./decimal.ts";
import { MonthsDuration, SECOND, TimeDuration } from "./durations.ts";
import { isContext, isList, Range, type Value } from "./value.ts";

/** `of.name`: a member of a context, the same member of each item of a list, or a part of a date, time, duration or range. */
export function property(of: Value, name: string): Value {
  if (isContext(of)) return of.get(name) ?? null;
  if (isList(of)) return of.map((item) => property(item, name));
  if (of instanceof DateTime) return ofDate(of.date, name) ?? ofTime(of.time, of.offset(), name);
  if (of instanceof CalendarDate) return ofDate(of, name);
  if (of instanceof ClockTime) return ofTime(of, of.offset, name);
  if (of instanceof MonthsDuration) return whole(name === "years" ? of.months / 12 : name === "months" ? of.months % 12 : null);
  if (of instanceof TimeDuration) return ofDuration(of, name);
  return of instanceof Range ? ofRange(of, name) : null;
}

/** Monday is 1, Sunday 7. */
export function weekday(date: CalendarDate): number {
  return ((((date.number() + 3) % 7) + 7) % 7) + 1;
}

function ofDate(date: CalendarDate, name: string): Value {
  if (name === "year" || name === "month" || name === "day") return decimalOf(date[name]);
  return name === "weekday" ? decimalOf(weekday(date)) : null;
}

function ofTime(time: ClockTime, offset: number | null, name: string): Value {
  switch (name) {
    case "hour":
      return whole(time.nanos / 3600e9);
    case "minute":
      return whole((time.nanos / 60e9) % 60);
    case "second":
      return secondsOf(time.nanos % 60e9);
    case "time offset":
      return offset === null ? null : new TimeDuration(BigInt(offset) * SECOND);
    default:
      return name === "timezone" ? time.zone : null;
  }
}

function ofDuration(duration: TimeDuration, name: string): Value {
  const index = ["days", "hours", "minutes", "seconds"].indexOf(name);
  const part = duration.parts()[index];
  if (part === undefined) return null;
  const sign = duration.nanos < 0n ? -1n : 1n;
  return index === 3 ? secondsOf(sign * part) : decimalOf(sign * part);
}

function ofRange(range: Range, name: string): Value {
  switch (name) {
    case "start":
      return range.low ?? null;
    case "end":
      return range.high ?? null;
    case "start included":
      return range.lowIn;
    default:
      return name === "end included" ? range.highIn : null;
  }
}

function whole(value: number | null): Decimal | null {
  return value === null ? null : decimalOf(Math.trunc(value));
}
