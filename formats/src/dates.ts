import { type Decision, isLocalDate, type LocalDate, localDateOf, minuteOfDay, no, yes } from "@motlan/kernel";

/** A date for people: `21/11/2026`. */
export function formatDate(day: LocalDate): string {
  const [year, month, dayOfMonth] = day.split("-");
  return `${dayOfMonth}/${month}/${year}`;
}

/** The time on a Vietnamese wall clock: `14:05`. */
export function formatTime(instant: Date): string {
  const minutes = minuteOfDay(instant);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `14:05, 21/11/2026` */
export function formatDateTime(instant: Date): string {
  return `${formatTime(instant)}, ${formatDate(localDateOf(instant))}`;
}

/** As official documents date themselves: a nought before days up to 9 and months 1 and 2 (NĐ 30/2020/NĐ-CP, annex I). */
export function formatDateInWords(day: LocalDate): string {
  const [year, month = "", dayOfMonth] = day.split("-");
  return `ngày ${dayOfMonth} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DatePartsFault = "date-missing" | "day-wrong" | "month-wrong" | "year-wrong" | "no-such-day";

/** Reads a date from the three text fields of a form. The year needs its four digits: "70" could be a child or a grandmother. */
export function parseDateParts(parts: DateParts): Decision<LocalDate, DatePartsFault> {
  const day = parts.day.trim();
  const month = parts.month.trim();
  const year = parts.year.trim();
  if (day === "" && month === "" && year === "") return no("date-missing");
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return no("day-wrong", { day });
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return no("month-wrong", { month });
  if (!/^(19|20|21)\d{2}$/.test(year)) return no("year-wrong", { year });
  const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
  return isLocalDate(date) ? yes(date) : no("no-such-day", { day, month, year });
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
