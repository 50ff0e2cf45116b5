import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";
import type { Period } from "./agency.ts";

/** A period has at least one day. */
export function decidePeriod(period: Period): Decision<Period, "period-malformed"> {
  return period.to === undefined || period.to > period.from ? yes(period) : no("period-malformed");
}

/** True when the day lies in the period: the first day does, the end does not. */
export function holdsOn(period: Period, day: LocalDate): boolean {
  return period.from <= day && (period.to === undefined || day < period.to);
}
