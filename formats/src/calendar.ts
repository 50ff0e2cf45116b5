import { type LocalDate, localDate, type Text } from "@motlan/kernel";
import { DAYS_OFF } from "./data/days-off.ts";

/** The working calendar does not reach that year: days off of a year are known only once its notices are. We never guess. */
export class CalendarUnknown extends RangeError {
  readonly year: number;

  constructor(year: number) {
    super(`no working calendar for ${year}`);
    this.name = "CalendarUnknown";
    this.year = year;
  }
}

export interface DayOff extends Text {
  /** True (dự kiến) when the year's notice was not out yet and the day was reckoned from the Labour Code. */
  readonly expected: boolean;
}

const NAMES = {
  newYear: { vi: "Tết Dương lịch", en: "New Year" },
  tet: { vi: "Tết Nguyên đán", en: "Lunar New Year" },
  hungKings: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Day" },
  victory: { vi: "Ngày Chiến thắng", en: "Victory Day" },
  labour: { vi: "Ngày Quốc tế lao động", en: "Labour Day" },
  national: { vi: "Quốc khánh", en: "National Day" },
  culture: { vi: "Ngày Văn hóa Việt Nam", en: "Day of Vietnamese Culture" },
  exchanged: { vi: "Nghỉ hoán đổi", en: "Day off exchanged for a Saturday" },
} as const satisfies Record<string, Text>;

const FIRST_YEAR = 2021;
const LAST_YEAR = 2027;
const DAY_MS = 86_400_000;

const daysOff = new Map<number, DayOff>();
const workingSaturdays = new Set<number>();
for (const [year, lists] of Object.entries<Readonly<Record<string, readonly string[]>>>(DAYS_OFF)) {
  for (const [kind, name] of Object.entries<Text>(NAMES)) {
    for (const day of lists[kind] ?? [])
      daysOff.set(dayNumber(`${year}-${day}`), { ...name, expected: lists.expected?.includes(day) ?? false });
  }
  for (const day of lists.workingSaturdays ?? []) workingSaturdays.add(dayNumber(`${year}-${day}`));
}

/** The years whose working days are known. */
export const calendarYears = { first: FIRST_YEAR, last: LAST_YEAR } as const;

/**
 * True on a day when offices work: Monday to Friday except days off, and Saturdays worked in exchange.
 * @throws CalendarUnknown outside 2021 to 2027.
 */
export function isWorkingDay(day: LocalDate): boolean {
  return isWorkingDayNumber(dayNumber(day));
}

/** The next working day after this one. @throws CalendarUnknown outside 2021 to 2027. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  let next = dayNumber(day) + 1;
  while (!isWorkingDayNumber(next)) next++;
  return dayText(next);
}

/** The day of that number, as `dayNumber` counts. */
export function dayText(number: number): LocalDate {
  return localDate(new Date(number * DAY_MS).toISOString().slice(0, 10));
}

/** The public holiday, or exchanged day, of that weekday; undefined on ordinary days and weekends. @throws CalendarUnknown */
export function findDayOff(day: LocalDate): DayOff | undefined {
  const number = dayNumber(day);
  requireKnown(number);
  return daysOff.get(number);
}

/** Days since 1 January 1970: whole numbers are added and compared a thousand times faster than dates are parsed. */
export function isWorkingDayNumber(number: number): boolean {
  requireKnown(number);
  const weekday = (number + 4) % 7;
  if (weekday === 0) return false;
  return weekday === 6 ? workingSaturdays.has(number) : !daysOff.has(number);
}

const FIRST_DAY = dayNumber(`${FIRST_YEAR}-01-01`);
const LAST_DAY = dayNumber(`${LAST_YEAR}-12-31`);

function requireKnown(number: number): void {
  if (number < FIRST_DAY || number > LAST_DAY) throw new CalendarUnknown(new Date(number * DAY_MS).getUTCFullYear());
}

/** Days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
