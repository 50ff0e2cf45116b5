import { dayNumber, dayOf } from "../calendar.ts";
import { type CalendarDate, ClockTime, DateTime, dateOfNumber, makeDate, parseDate, parseDateTime, parseTime } from "../dates.ts";
import { type Decimal, decimalOf } from "../decimal.ts";
import { MonthsDuration, parseDuration, TimeDuration } from "../durations.ts";
import { weekday } from "../properties.ts";
import type { Value } from "../value.ts";
import { type Builtins, takes } from "./define.ts";

/** `@"…"`: a duration, a date, a time or a date and time, by its look. */
export function parseAt(text: string): Value {
  return parseDuration(text) ?? parseDate(text) ?? parseTime(text) ?? (text.includes("T") ? parseDateTime(text) : null);
}

function timeOf(hour: Decimal, minute: Decimal, second: Decimal, offset: Value): ClockTime | null {
  const [h, m, s] = [hour.toNumber(), minute.toNumber(), second.toNumber()];
  if (!Number.isInteger(h) || !Number.isInteger(m) || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s >= 60) return null;
  const nanos = (h * 3600 + m * 60) * 1e9 + Math.round(s * 1e9);
  if (offset === null) return new ClockTime(nanos);
  if (!(offset instanceof TimeDuration)) return null;
  const seconds = Number(offset.nanos / 1_000_000_000n);
  return Math.abs(seconds) <= 18 * 3600 ? new ClockTime(nanos, seconds) : null;
}

/** Whole months from one day to another, towards zero: 31 January to 1 March is one. */
function monthsBetween(from: CalendarDate, to: CalendarDate): MonthsDuration {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const partial = months > 0 && to.day < from.day ? 1 : months < 0 && to.day > from.day ? -1 : 0;
  return new MonthsDuration(months - partial);
}

const dayOfPoint = (at: CalendarDate | DateTime): CalendarDate => (at instanceof DateTime ? at.date : at);

/** The week of ISO 8601: it belongs to the year that holds its Thursday. */
function weekOfYear(date: CalendarDate): number {
  const thursday = date.number() - weekday(date) + 4;
  return Math.floor((thursday - dayNumber(dayOf(thursday)[0], 1, 1)) / 7) + 1;
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

export const timeBuiltins: Builtins = {
  date: [
    takes(["text"], parseDate),
    takes(["point"], dayOfPoint),
    takes(["number", "number", "number"], (y, m, d) => makeDate(y.toNumber(), m.toNumber(), d.toNumber())),
  ],
  time: [
    takes(["text"], parseTime),
    takes(["time"], (time) => time),
    takes(["moment"], (at) => at.time),
    takes(["date"], () => new ClockTime(0, 0)),
    takes(["number", "number", "number", "any?"], (h, m, s, offset) => timeOf(h, m, s, offset ?? null)),
  ],
  "date and time": [
    takes(["text"], parseDateTime),
    takes(["moment"], (at) => at),
    takes(["date"], (date) => new DateTime(date, new ClockTime(0))),
    takes(["point", "time"], (at, time) => new DateTime(dayOfPoint(at), time)),
  ],
  duration: [takes(["text"], parseDuration), takes(["duration"], (duration) => duration)],
  "years and months duration": [takes(["point", "point"], (from, to) => monthsBetween(dayOfPoint(from), dayOfPoint(to)))],
  "day of week": [takes(["point"], (at) => DAYS[weekday(dayOfPoint(at)) - 1] ?? null)],
  "month of year": [takes(["point"], (at) => MONTHS[dayOfPoint(at).month - 1] ?? null)],
  "day of year": [takes(["point"], (at) => decimalOf(dayOfPoint(at).number() - dayNumber(dayOfPoint(at).year, 1, 1) + 1))],
  "week of year": [takes(["point"], (at) => decimalOf(weekOfYear(dayOfPoint(at))))],
  "last day of month": [
    takes(["point"], (at) => {
      const { year, month } = dayOfPoint(at);
      return decimalOf(dateOfNumber(dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1)?.day ?? 0);
    }),
  ],
};
