import { localDateOf, TIME_ZONE } from "../../time.ts";
import { DateTime, parseDate, parseTime } from "../dates.ts";

/** An instant of the caller's clock as the moment that `now()` says: the day and the time in Vietnam's zone, to the second. */
export function momentOf(instant: Date): DateTime {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, timeStyle: "medium", hour12: false }).format(instant);
  const date = parseDate(localDateOf(instant));
  const time = parseTime(`${clock}@${TIME_ZONE}`);
  if (!date || !time) throw new RangeError("an instant outside the calendar");
  return new DateTime(date, time);
}
