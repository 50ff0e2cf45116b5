/** Vietnam has one time zone, UTC+7, without summer time since 1975: dates and offices' hours are reckoned in it. */
export const TIME_ZONE = "Asia/Ho_Chi_Minh";
const OFFSET_MS = 7 * 3_600_000;

declare const calendarDay: unique symbol;
/** A calendar day in Vietnam, written `YYYY-MM-DD`. Instants are `Date`s; the two are never mixed. */
export type LocalDate = string & { readonly [calendarDay]: true };

/** Tells the time. Only demo and tests may hand in a clock that is not the system's. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** True for a real calendar day written `YYYY-MM-DD` (29 February only in leap years). */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  // Every month has the first twenty-eight.
  return text.slice(8) <= "28" || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** @throws RangeError when the text is no real day; use `isLocalDate` for input from outside. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day it is in Vietnam at that instant. */
export function localDateOf(instant: Date): LocalDate {
  return localDate(new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10));
}

/** The instant at which a clock on a Vietnamese wall shows `hh:mm` on that day. */
export function instantOf(day: LocalDate, hours = 0, minutes = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000 - OFFSET_MS);
}

/** Minutes since midnight on a Vietnamese wall clock. */
export function minuteOfDay(instant: Date): number {
  return Math.floor(((instant.getTime() + OFFSET_MS) % 86_400_000) / 60_000);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return localDate(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

/** Adds calendar months; 31 January plus one month is the last day of February (Civil Code 2015, article 148). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, last));
  return localDate(first.toISOString().slice(0, 10));
}

/** Whole years from one day to another, as an age is counted. */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
