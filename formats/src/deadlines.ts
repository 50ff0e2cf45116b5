import { addDays, addMonths, type Decision, instantOf, type LocalDate, localDateOf, no, type Text, yes } from "@motlan/kernel";
import { CalendarUnknown, dayNumber, dayText } from "./calendar.ts";
import {
  addWorkingMinutes,
  MINUTE_MS,
  minutesOfWorkingDay,
  OFFICE_HOURS,
  type OfficeHours,
  workingInstant,
  workingMinutesBetween,
  worksOn,
} from "./working-time.ts";

/** Thời hạn giải quyết. Hours are working hours; days without "working" are calendar days. */
export interface Term {
  readonly count: number;
  readonly unit: "hour" | "working-day" | "day" | "month" | "year";
}

const UNIT_WORDS = {
  hour: { vi: "giờ làm việc", one: "working hour", many: "working hours" },
  "working-day": { vi: "ngày làm việc", one: "working day", many: "working days" },
  day: { vi: "ngày", one: "day", many: "days" },
  month: { vi: "tháng", one: "month", many: "months" },
  year: { vi: "năm", one: "year", many: "years" },
} as const;

/**
 * When the clock starts. Received after 15:00, or on a day off: at the opening of the next working day (Civil Status Law 2014 art. 5(1);
 * NĐ 61/2018/NĐ-CP art. 18). Received before opening or at noon: at the next opening. 15:00:00 itself is not "after".
 * @throws CalendarUnknown
 */
export function clockStart(receivedAt: Date, hours: OfficeHours = OFFICE_HOURS): Date {
  const day = localDateOf(receivedAt);
  if (!worksOn(dayNumber(day), hours)) return workingInstant(receivedAt, hours);
  const cutoff = atMinute(day, hours.takesInUntil);
  return workingInstant(receivedAt > cutoff ? instantOf(addDays(day, 1)) : receivedAt, hours);
}

/**
 * When the result is due. Hours and working days are counted in working time from the clock's start, a working day being the office's whole day (8 h), as the
 * State's one-stop systems do. Calendar days, months and years leave out the first day and end at closing time; a last day off moves to the next working day (Civil Code
 * 2015 art. 147 and 148).
 * @throws CalendarUnknown when the term leaves 2021 to 2027, RangeError for a term that is not positive.
 */
export function dueAt(receivedAt: Date, term: Term, hours: OfficeHours = OFFICE_HOURS): Date {
  if (!(term.count > 0) || !Number.isFinite(term.count)) throw new RangeError(`not a term: ${term.count} ${term.unit}`);
  const start = clockStart(receivedAt, hours);
  switch (term.unit) {
    case "hour":
      return addWorkingMinutes(start, term.count * 60, hours);
    case "working-day":
      return addWorkingMinutes(start, term.count * minutesOfWorkingDay(hours), hours);
    case "day":
      return closingOf(addDays(localDateOf(start), Math.ceil(term.count)), hours);
    case "month":
      return closingOf(addMonths(localDateOf(start), Math.ceil(term.count)), hours);
    case "year":
      return closingOf(addMonths(localDateOf(start), Math.ceil(term.count) * 12), hours);
  }
}

/** `dueAt` for rules that answer with a decision: refuses instead of throwing when the calendar does not reach so far. */
export function decideDueAt(receivedAt: Date, term: Term, hours: OfficeHours = OFFICE_HOURS): Decision<Date, "calendar-unknown"> {
  try {
    return yes(dueAt(receivedAt, term, hours));
  } catch (error) {
    if (error instanceof CalendarUnknown) return no("calendar-unknown", { year: error.year });
    throw error;
  }
}

/**
 * The new due instant after the clock stood still (asking for more papers, a payment awaited): the working time that was left is given again from
 * the resumption. A dossier that was late already stays late: its due instant does not move.
 * @throws CalendarUnknown
 */
export function dueAfterPause(due: Date, pausedAt: Date, resumedAt: Date, hours: OfficeHours = OFFICE_HOURS): Date {
  if (pausedAt >= due || resumedAt <= pausedAt) return due;
  const passed = workingMinutesBetween(pausedAt, resumedAt, hours);
  return passed === 0 ? due : addWorkingMinutes(resumedAt, workingMinutesBetween(pausedAt, due, hours), hours);
}

/** "3 ngày làm việc" / "3 working days" */
export function formatTerm(term: Term): Text {
  const words = UNIT_WORDS[term.unit];
  return { vi: `${String(term.count).replace(".", ",")} ${words.vi}`, en: `${term.count} ${term.count === 1 ? words.one : words.many}` };
}

function closingOf(day: LocalDate, hours: OfficeHours): Date {
  let last = dayNumber(day);
  while (!worksOn(last, hours)) last++;
  return atMinute(dayText(last), hours.spells.at(-1)?.[1] ?? 0);
}

function atMinute(day: LocalDate, minute: number): Date {
  return new Date(instantOf(day).getTime() + minute * MINUTE_MS);
}
