import { dayNumber, dayOf, daysInMonth } from "./calendar.ts";
import { DAY, nanosOf, SECOND, secondsText } from "./durations.ts";
import { isZone, zoneOffset } from "./zones.ts";

/** A calendar day without a time or a zone. */
export class CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
  toString(): string {
    const year = String(Math.abs(this.year)).padStart(4, "0");
    return `${this.year < 0 ? "-" : ""}${year}-${two(this.month)}-${two(this.day)}`;
  }
  number(): number {
    return dayNumber(this.year, this.month, this.day);
  }
}

/** A time of day: nanoseconds since midnight, with an offset from UTC in seconds or a named zone, or neither (local). */
export class ClockTime {
  readonly nanos: number;
  readonly offset: number | null;
  readonly zone: string | null;
  constructor(nanos: number, offset: number | null = null, zone: string | null = null) {
    this.nanos = nanos;
    this.offset = offset;
    this.zone = zone;
  }
  toString(): string {
    const minutes = Math.floor(this.nanos / 60e9);
    const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${secondsText(this.nanos % 60e9, 2)}`;
    return clock + (this.zone ? `@${this.zone}` : this.offset === null ? "" : offsetText(this.offset));
  }
  /** For comparing: nanoseconds in UTC where the offset is known. A zone without a day is taken at its offset of 1970. */
  utc(): number {
    return this.nanos - (this.zone ? zoneOffset(this.zone, 0) : (this.offset ?? 0)) * 1e9;
  }
}

/** A day and a time of day. */
export class DateTime {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  constructor(date: CalendarDate, time: ClockTime) {
    this.date = date;
    this.time = time;
  }
  toString(): string {
    return `${this.date}T${this.time}`;
  }
  /** Seconds from UTC at that moment; null for a local time. */
  offset(): number | null {
    const { zone, offset, nanos } = this.time;
    return zone ? zoneOffset(zone, this.date.number() * 86_400 + nanos / 1e9) : offset;
  }
  /** Nanoseconds since 1970 in UTC (a local time is counted as if it were UTC). */
  nanos(): bigint {
    return BigInt(this.date.number()) * DAY + BigInt(this.time.nanos) - BigInt(this.offset() ?? 0) * SECOND;
  }
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}

function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60;
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds ? `:${two(seconds)}` : ""}`;
}

const LARGEST_YEAR = 999_999_999;

/** Null when there is no such day: 30 February, month 13. */
export function makeDate(year: number, month: number, day: number): CalendarDate | null {
  const real = Math.abs(year) <= LARGEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real && [year, month, day].every(Number.isInteger) ? new CalendarDate(year, month, day) : null;
}

export function parseDate(text: string): CalendarDate | null {
  const found = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d\d)-(\d\d)$/.exec(text);
  return found && makeDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

const WRITTEN_TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:(Z)|([+-])(\d\d):(\d\d)(?::(\d\d))?|@([A-Za-z0-9_/+-]+))?$/;

export function parseTime(text: string): ClockTime | null {
  const found = WRITTEN_TIME.exec(text);
  if (!found) return null;
  const [, hours, minutes, seconds, fraction, utc, sign, offsetHours, offsetMinutes, offsetSeconds, zone] = found;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (zone && !isZone(zone))) return null;
  const nanos = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1e9 + nanosOf(fraction);
  if (zone) return new ClockTime(nanos, null, zone);
  if (!sign) return new ClockTime(nanos, utc ? 0 : null);
  const offset = Number(offsetHours) * 3600 + Number(offsetMinutes) * 60 + Number(offsetSeconds ?? 0);
  if (Number(offsetMinutes) > 59 || Number(offsetSeconds ?? 0) > 59 || offset > 18 * 3600) return null;
  return new ClockTime(nanos, sign === "-" ? -offset : offset);
}

/** Reads `2026-01-01T08:00:00`, with or without offset or zone; a day alone is its midnight. */
export function parseDateTime(text: string): DateTime | null {
  const at = text.indexOf("T");
  const date = parseDate(at < 0 ? text : text.slice(0, at));
  const time = at < 0 ? new ClockTime(0) : parseTime(text.slice(at + 1));
  return date && time && new DateTime(date, time);
}

/** Adds calendar months; a day that the month lacks becomes its last (31 January + 1 month: Civil Code 2015, article 148). */
export function addMonths(date: CalendarDate, months: number): CalendarDate | null {
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return makeDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

export function dateOfNumber(number: number): CalendarDate | null {
  return Number.isSafeInteger(number) ? makeDate(...dayOf(number)) : null;
}

/** Moves the wall clock by so many nanoseconds, keeping offset or zone. */
export function addNanos(at: DateTime, nanos: bigint): DateTime | null {
  const total = BigInt(at.time.nanos) + nanos;
  const days = total / DAY - (total % DAY < 0n ? 1n : 0n);
  const date = dateOfNumber(at.date.number() + Number(days));
  return date && new DateTime(date, new ClockTime(Number(total - days * DAY), at.time.offset, at.time.zone));
}
