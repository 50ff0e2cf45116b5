import { addDays, instantOf, type LocalDate, localDateOf } from "@motlan/kernel";
import { isWorkingDay, nextWorkingDay } from "./calendar.ts";

const CLOSING = 17;

/** Closing time of the last day: the first day is left out, and a last day off moves to the next working day (Civil Code 2015, articles 147 and 148). */
export function endOfTerm(from: Date, days: number): Date {
  const last = addDays(localDateOf(from), days);
  return instantOf(
    whereKnown(last, () => (isWorkingDay(last) ? last : nextWorkingDay(last))),
    CLOSING,
  );
}

/** Closing time of the last of so many working days; the first day is left out. */
export function endOfWorkingDays(from: Date, days: number): Date {
  const first = localDateOf(from);
  return instantOf(
    whereKnown(addDays(first, days), () => {
      let day = first;
      for (let passed = 0; passed < days; passed += 1) day = nextWorkingDay(day);
      return day;
    }),
    CLOSING,
  );
}

/** Where the working calendar is not known yet, the days as they come: the term is then the shorter. */
function whereKnown(otherwise: LocalDate, reckon: () => LocalDate): LocalDate {
  try {
    return reckon();
  } catch {
    return otherwise;
  }
}
