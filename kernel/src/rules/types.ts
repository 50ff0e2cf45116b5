import { CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { Decimal } from "./decimal.ts";
import { MonthsDuration, TimeDuration } from "./durations.ts";
import type { TypeRule } from "./rule.ts";
import { Func, isContext, isList, Range, type Value } from "./value.ts";

/** FEEL's name for the type of a value. */
export function typeOf(value: Value): string {
  if (value === null) return "Null";
  if (typeof value !== "object") return typeof value;
  if (isList(value)) return "list";
  if (isContext(value)) return "context";
  return NAMES.find(([made]) => value instanceof made)?.[1] ?? "Any";
}

const NAMES = [
  [Decimal, "number"],
  [CalendarDate, "date"],
  [DateTime, "date and time"],
  [ClockTime, "time"],
  [TimeDuration, "days and time duration"],
  [MonthsDuration, "years and months duration"],
  [Range, "range"],
  [Func, "function"],
] as const;

/** `value instance of type`. Null is an instance of `Null` alone. An unknown type name is null. */
export function isInstance(value: Value, type: TypeRule): boolean | null {
  if (type.type === "name") {
    if (type.name === "Any") return value !== null;
    if (!KNOWN.has(type.name)) return null;
    return typeOf(value) === (type.name === "dateTime" ? "date and time" : type.name);
  }
  if (type.type === "list") return isList(value) && value.every((item) => fits(item, type.of));
  if (type.type === "range") return value instanceof Range && ends(value).every((end) => fits(end, type.of));
  if (type.type === "function") return value instanceof Func && value.params.length === type.params;
  return isContext(value) && Object.entries(type.entries).every(([key, of]) => value.has(key) && fits(value.get(key) ?? null, of));
}

const KNOWN = new Set(["Null", "boolean", "string", "list", "context", "dateTime", ...NAMES.map(([, name]) => name)]);

/** Within a structure null stands for an absent value of any type. */
function fits(value: Value, type: TypeRule): boolean {
  return value === null || isInstance(value, type) === true;
}

function ends(range: Range): readonly Value[] {
  return [range.low ?? null, range.high ?? null];
}
