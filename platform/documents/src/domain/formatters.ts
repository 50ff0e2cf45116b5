import { dongInWords, formatDate, formatDateInWords, formatTime, groupThousands } from "@motlan/formats";
import { isLocalDate, type LocalDate, localDateOf } from "@motlan/kernel";
import { dateInWords } from "./date-in-words.ts";
import { maskName } from "./mask-name.ts";

type Formatter = (value: string) => string;

const capital: Formatter = (value) => value.slice(0, 1).toLocaleUpperCase("vi") + value.slice(1);

/** What may stand after the bar in `{path|formatter}`. Each takes the value as text; one that it cannot read passes unchanged. */
export const FORMATTERS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  /** "2026-11-21" → "21/11/2026"; an instant is read on a Vietnamese wall. */
  ["date", (value) => onDay(value, formatDate)],
  /** "2026-11-21" → "ngày 21 tháng 11 năm 2026". */
  ["longdate", (value) => onDay(value, formatDateInWords)],
  /** "2026-11-21" → "Ngày hai mươi mốt, tháng mười một, năm hai nghìn không trăm hai mươi sáu". */
  ["datewords", (value) => onDay(value, dateInWords)],
  /** An instant → "14:05". */
  ["time", (value) => onMoment(value, formatTime)],
  /** An instant → "14 giờ 05 phút, ngày 21/11/2026". */
  ["moment", (value) => onMoment(value, momentInWords)],
  ["upper", (value) => value.toLocaleUpperCase("vi")],
  /** The first letter large: a sentence begins. */
  ["capital", capital],
  /** "8000" → "8.000 đồng". */
  ["dong", (value) => onAmount(value, (amount) => `${groupThousands(amount)} đồng`)],
  /** "8000" → "8.000". */
  ["number", (value) => onAmount(value, groupThousands)],
  /** "8000" → "Tám nghìn đồng". */
  ["words", (value) => onAmount(value, (amount) => capital(dongInWords(amount)))],
  /** "Nguyễn Thị Lan" → "N. T. L." */
  ["mask", maskName],
]);

function momentInWords(at: Date): string {
  const [hours, minutes] = formatTime(at).split(":");
  return `${hours} giờ ${minutes} phút, ngày ${formatDate(localDateOf(at))}`;
}

function onDay(value: string, write: (day: LocalDate) => string): string {
  if (isLocalDate(value)) return write(value);
  return onMoment(value, (at) => write(localDateOf(at)));
}

function onMoment(value: string, write: (at: Date) => string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)) ? write(new Date(value)) : value;
}

function onAmount(value: string, write: (amount: bigint) => string): string {
  return /^\d{1,15}$/.test(value) ? write(BigInt(value)) : value;
}
