import { instantOf, isLocalDate } from "@motlan/kernel";

/** "22/11/2026 14:30" as an instant of Vietnam's; what cannot be read is no time at all. */
export function readTypedTime(typed: string): Date {
  const [, day = "", month = "", year = "", hour = "", minute = ""] =
    /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})[\s,]+(\d{1,2})[:h](\d{2})\s*$/.exec(typed) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isLocalDate(date) || Number(hour) > 23 || Number(minute) > 59) return new Date(Number.NaN);
  return instantOf(date, Number(hour), Number(minute));
}
