import { type DateParts, type DatePartsFault, parseDateParts } from "@motlan/formats";
import { isLocalDate, type Json, type Text } from "@motlan/kernel";
import { empty, isObject, type Parsed, textOf, value } from "./parsed.ts";

const SENTENCES: Readonly<Record<Exclude<DatePartsFault, "date-missing">, Text>> = {
  "day-wrong": { vi: "Hãy nhập ngày bằng số từ 1 đến 31.", en: "Enter the day as a number from 1 to 31." },
  "month-wrong": { vi: "Hãy nhập tháng bằng số từ 1 đến 12.", en: "Enter the month as a number from 1 to 12." },
  "year-wrong": { vi: "Hãy nhập năm đủ bốn chữ số, ví dụ: 1990.", en: "Enter the year with its four digits, for example 1990." },
  "no-such-day": {
    vi: "Không có ngày này trong lịch. Hãy kiểm tra lại ngày và tháng.",
    en: "There is no such day. Check the day and the month.",
  },
};

/** A date from three text fields, or written whole: "2026-11-21", "21/11/2026". */
export function parseDate(typed: Json | undefined): Parsed {
  const parts = datePartsOf(typed);
  if (parts === undefined) return { is: "fault", text: SENTENCES["day-wrong"] };
  const read = parseDateParts(parts);
  if (read.ok) return value(read.value);
  return read.why === "date-missing" ? empty : { is: "fault", text: SENTENCES[read.why] };
}

/** The three fields a date is shown in; nothing when what was typed has no such shape. */
export function datePartsOf(typed: Json | undefined): DateParts | undefined {
  if (isObject(typed)) return { day: textOf(typed.day), month: textOf(typed.month), year: textOf(typed.year) };
  const text = textOf(typed);
  if (text === "") return { day: "", month: "", year: "" };
  if (isLocalDate(text)) return { day: text.slice(8), month: text.slice(5, 7), year: text.slice(0, 4) };
  const [day, month, year, ...more] = text.split(/[/.\s-]+/);
  return day !== undefined && month !== undefined && year !== undefined && more.length === 0 ? { day, month, year } : undefined;
}
