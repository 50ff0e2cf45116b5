import { isWorkingDay, workingMinutesBetween } from "@motlan/formats";
import { addDays, instantOf, type LocalDate, localDate, localDateOf } from "@motlan/kernel";
import type { Random } from "../random.ts";

/** The demo country's past begins with the two-level local government; before it these communes did not exist. */
export const PAST_SINCE = localDate("2025-07-01");

/** How much comes in a month, beside the others: little at Tết, much before school begins. */
const MONTHS: Readonly<Record<string, number>> = {
  "01": 0.95,
  "02": 0.6,
  "03": 1.1,
  "04": 1,
  "05": 1,
  "06": 1.2,
  "07": 1.25,
  "08": 1.45,
  "09": 1.1,
  "10": 1,
  "11": 1,
  "12": 0.95,
};
/** Even online most is asked on working days. */
const DAY_OFF = 0.35;
/** In its first half-year fewer people knew of the portal. */
const FIRST_MONTH = 0.55;
const MONTHS_TO_BE_KNOWN = 6;

/** The days of the past up to the day before `until`, each with how much comes on it. */
export function busyDays(until: Date): readonly (readonly [LocalDate, number])[] {
  const last = localDateOf(until);
  const days: [LocalDate, number][] = [];
  for (let day = PAST_SINCE; day < last; day = addDays(day, 1)) {
    const months = (Number(day.slice(0, 4)) - 2025) * 12 + Number(day.slice(5, 7)) - 7;
    const known = Math.min(1, FIRST_MONTH + ((1 - FIRST_MONTH) * months) / MONTHS_TO_BE_KNOWN);
    days.push([day, (MONTHS[day.slice(5, 7)] ?? 1) * known * (isWorkingDay(day) ? 1 : DAY_OFF)]);
  }
  return days;
}

/** A minute of the day at which somebody sits down to apply: mornings and evenings most. */
export function drawInstant(random: Random, day: LocalDate): Date {
  const hour = random.weighted([
    [random.int(6, 7), 1],
    [random.int(8, 10), 6],
    [random.int(11, 13), 3],
    [random.int(14, 16), 5],
    [random.int(17, 18), 2],
    [random.int(19, 22), 5],
    [random.int(0, 23), 0.5],
  ]);
  return new Date(instantOf(day, hour, random.int(0, 59)).getTime() + random.int(0, 59) * 1_000);
}

/** Of what is still being worked on, every other one came within the last hour of office time, the rest within seven of them: minutes. */
const LATELY = [60, 420] as const;

/** Instants so shortly before `until`, counted in office time, that what was asked then is still being worked on, at whatever hour the past ends. */
export function drawFresh(random: Random, until: Date, count: number): readonly Date[] {
  return Array.from({ length: count }, (_one, nth) => drawWithin(random, until, LATELY[nth % 2] ?? LATELY[0]));
}

function drawWithin(random: Random, until: Date, officeMinutes: number): Date {
  let earliest = localDateOf(until);
  while (workingMinutesBetween(instantOf(earliest), until) < officeMinutes) earliest = addDays(earliest, -1);
  const from = instantOf(earliest).getTime();
  for (;;) {
    const drawn = new Date(from + Math.floor(random.next() * (until.getTime() - from)));
    const hour = (drawn.getUTCHours() + 7) % 24;
    if (hour >= 6 && hour < 23 && workingMinutesBetween(drawn, until) <= officeMinutes) return drawn;
  }
}
