import { calendarYears, type DayOff, dayNumber, dayText, isWorkingDayNumber } from "./calendar.ts";
import { lunarMonthStart } from "./moon.ts";

/**
 * Days off of a year whose notices are not out (dự kiến), reckoned from the Labour Code 2019 (art. 112; 24 November by NQ 28/2026/QH16): the fixed days, Tết from the
 * last day of the lunar year on, the tenth of the third lunar month; what falls on a weekend is made up for on the next working day (art. 111(3)). Days exchanged for
 * a Saturday cannot be foreseen. For plans and simulations alone: no dossier's appointment is reckoned by it.
 */
export function expectedDaysOff(year: number): ReadonlyMap<number, DayOff> {
  const off = new Map<number, DayOff>();
  const tet = lunarMonthStart(dayNumber(`${year}-02-19`));
  const hung = lunarMonthStart(dayNumber(`${year}-04-20`)) + 9;
  const on = (day: string) => dayNumber(`${year}-${day}`);
  const days: readonly (readonly [vi: string, en: string, days: readonly number[]])[] = [
    ["Tết Dương lịch", "New Year", [on("01-01")]],
    ["Tết Nguyên đán", "Lunar New Year", [-1, 0, 1, 2, 3].map((after) => tet + after)],
    ["Giỗ Tổ Hùng Vương", "Hùng Kings' Day", [hung]],
    ["Ngày Chiến thắng", "Victory Day", [on("04-30")]],
    ["Ngày Quốc tế lao động", "Labour Day", [on("05-01")]],
    ["Quốc khánh", "National Day", [on("09-02"), on("09-03")]],
    ["Ngày Văn hóa Việt Nam", "Day of Vietnamese Culture", [on("11-24")]],
  ];
  const given = new Set(days.flatMap(([, , numbers]) => numbers));
  for (const [vi, en, numbers] of days)
    for (const number of numbers) {
      let day = number;
      if (isWeekend(day)) while (isWeekend(day) || off.has(day) || given.has(day)) day += 1;
      off.set(day, { vi, en, expected: true });
    }
  return off;
}

const reckoned = new Map<number, ReadonlyMap<number, DayOff>>();

/** True on a day when offices are expected to work: by the calendar where the year is known, else by the rule above. Days are counted since 1 January 1970. */
export function expectedWorkingDay(day: number): boolean {
  const year = Number(dayText(day).slice(0, 4));
  if (year >= calendarYears.first && year <= calendarYears.last) return isWorkingDayNumber(day);
  if (isWeekend(day)) return false;
  const off = reckoned.get(year) ?? expectedDaysOff(year);
  reckoned.set(year, off);
  return !off.has(day);
}

function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}
