import type { ProactiveService } from "@motlan/catalogue/declare";
import { addDays, addMonths, isLocalDate, type JsonObject, type LocalDate } from "@motlan/kernel";

export type DayRow = ProactiveService["watch"]["days"][number];

interface Plus {
  readonly months: number;
  readonly days: number;
}

/** "P61Y6M" as months and days. */
export function readPlus(plus: string): Plus {
  const [, years = "0", months = "0", days = "0"] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(plus) ?? [];
  return { months: Number(years) * 12 + Number(months), days: Number(days) };
}

/** The day something is to happen (thời điểm): the watched day and what the row adds. */
export function occasionOf(day: LocalDate, plus: string): LocalDate {
  const { months, days } = readPlus(plus);
  return addDays(addMonths(day, months), days);
}

export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which watched days are to be looked for today; nothing where the row's own bounds leave none. */
export function spanOf({ ahead, after }: ProactiveService["watch"], { plus, from, to }: DayRow, today: LocalDate): Span | undefined {
  const { months, days } = readPlus(plus);
  const back = (day: LocalDate) => addMonths(addDays(day, -days), -months);
  const first = latest(back(addDays(today, -after)), from);
  const last = earliest(back(addDays(today, ahead)), to);
  return first <= last ? { from: first, to: last } : undefined;
}

function latest(day: LocalDate, bound: string | undefined): LocalDate {
  return bound !== undefined && isLocalDate(bound) && bound > day ? bound : day;
}

function earliest(day: LocalDate, bound: string | undefined): LocalDate {
  return bound !== undefined && isLocalDate(bound) && bound < day ? bound : day;
}

/** The value at a dotted path of a record. */
export function textAt(values: JsonObject, path: string): string | undefined {
  let at: unknown = values;
  for (const name of path.split(".")) at = typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined;
  return typeof at === "string" ? at : undefined;
}

export function isInForce({ effective: { from, to } }: ProactiveService, today: LocalDate): boolean {
  return from <= today && (to === undefined || today <= to);
}
