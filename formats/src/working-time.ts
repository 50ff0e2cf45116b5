import type { LocalDate } from "@motlan/kernel";
import { dayText, isWorkingDayNumber } from "./calendar.ts";

/** When an office works, in minutes of the day. */
export interface OfficeHours {
  /** Spells of work, in order, not overlapping: `[from, until]`. */
  readonly spells: readonly (readonly [from: number, until: number])[];
  /** What is received later than this minute counts as received the next working day. */
  readonly takesInUntil: number;
  /** Days on which this office alone is closed, besides the country's days off (a local holiday, a flood). */
  readonly closed?: ReadonlySet<LocalDate>;
  /** Another calendar than the one known (days counted since 1970): for reckoning ahead with expected days off (`expectedWorkingDay`). No dossier's clock runs by it. */
  readonly isWorkingDay?: (day: number) => boolean;
}

/**
 * Ordinary office hours, 07:30–11:30 and 13:00–17:00: eight hours, the working day of TT 01/2018/TT-VPCP. The hours are ours (each province sets its own);
 * 15:00 is the law's (Civil Status Law 2014 art. 5; NĐ 61/2018/NĐ-CP art. 18).
 */
export const OFFICE_HOURS: OfficeHours = {
  spells: [
    [450, 690],
    [780, 1020],
  ],
  takesInUntil: 900,
};

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Vietnam is seven hours ahead of UTC all year. */
export const OFFSET_MS = 7 * 3_600_000;

/** The instant when so many working minutes have passed; at a boundary it is the end of a spell, not the start of the next. @throws CalendarUnknown */
export function addWorkingMinutes(from: Date, minutes: number, hours: OfficeHours = OFFICE_HOURS): Date {
  if (minutes < 0) throw new RangeError("working minutes are added, not taken away");
  const at = workingInstant(from, hours);
  let left = Math.round(minutes * MINUTE_MS);
  if (left === 0) return at;
  for (let day = dayOf(at); ; day++) {
    for (const [start, end] of spellsOf(day, hours)) {
      const begins = Math.max(start, at.getTime());
      if (begins >= end) continue;
      if (left <= end - begins) return new Date(begins + left);
      left -= end - begins;
    }
  }
}

/** The instant itself when the office works then, else the next opening. @throws CalendarUnknown */
export function workingInstant(instant: Date, hours: OfficeHours = OFFICE_HOURS): Date {
  const at = instant.getTime();
  for (let day = dayOf(instant); ; day++) {
    for (const [start, end] of spellsOf(day, hours)) {
      if (at < end) return new Date(Math.max(at, start));
    }
  }
}

/** Working minutes from one instant to another, with fractions; negative when the second comes first. @throws CalendarUnknown */
export function workingMinutesBetween(from: Date, to: Date, hours: OfficeHours = OFFICE_HOURS): number {
  if (to < from) return -workingMinutesBetween(to, from, hours);
  let worked = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    for (const [start, end] of spellsOf(day, hours)) {
      worked += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
    }
  }
  return worked / MINUTE_MS;
}

/** Minutes of one whole working day: 480 by ordinary hours. */
export function minutesOfWorkingDay(hours: OfficeHours = OFFICE_HOURS): number {
  return hours.spells.reduce((total, [from, until]) => total + until - from, 0);
}

function dayOf(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS);
}

/** True on a day when this office works. @throws CalendarUnknown */
export function worksOn(day: number, { closed, isWorkingDay = isWorkingDayNumber }: OfficeHours): boolean {
  return isWorkingDay(day) && !(closed !== undefined && closed.size > 0 && closed.has(dayText(day)));
}

function spellsOf(day: number, hours: OfficeHours): readonly (readonly [number, number])[] {
  if (!worksOn(day, hours)) return [];
  const midnight = day * DAY_MS - OFFSET_MS;
  return hours.spells.map(([from, until]) => [midnight + from * MINUTE_MS, midnight + until * MINUTE_MS] as const);
}
