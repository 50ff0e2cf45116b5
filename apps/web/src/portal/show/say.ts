import type { LegalBasis } from "@motlan/catalogue/declare";
import { formatDate, formatTime } from "@motlan/formats";
import { type Language, localDateOf, type Text } from "@motlan/kernel";

const DAYS: readonly Text[] = [
  { vi: "Chủ nhật", en: "Sunday" },
  { vi: "thứ Hai", en: "Monday" },
  { vi: "thứ Ba", en: "Tuesday" },
  { vi: "thứ Tư", en: "Wednesday" },
  { vi: "thứ Năm", en: "Thursday" },
  { vi: "thứ Sáu", en: "Friday" },
  { vi: "thứ Bảy", en: "Saturday" },
];

/** "14:05, 21/11/2026" */
export function sayInstant(at: Date): string {
  return `${formatTime(at)}, ${formatDate(localDateOf(at))}`;
}

/** "21/11/2026" */
export function sayDay(at: Date): string {
  return formatDate(localDateOf(at));
}

/** "17:00 thứ Hai 23/11/2026" */
export function sayAppointment(at: Date, lang: Language): string {
  const day = localDateOf(at);
  const name = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]?.[lang] ?? "";
  return lang === "vi" ? `${formatTime(at)} ${name} ${formatDate(day)}` : `${formatTime(at)} on ${name} ${formatDate(day)}`;
}

/** "Điều 63 Luật Hộ tịch 60/2014/QH13" */
export function sayLaw({ act, article }: LegalBasis): string {
  return article === undefined ? act : `${article} ${act}`;
}

/** The same sentence in both languages, for names that are not translated. */
export function same(text: string): Text {
  return { vi: text, en: text };
}

/** Fills `{name}` in a text of both languages. */
export function fillText(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  return { vi: fill(text.vi), en: fill(text.en) };
}

/** "98,4 %" in Vietnamese, "98.4 %" in English; a share from 0 to 1. */
export function sayShare(share: number, lang: Language): string {
  return `${(share * 100).toLocaleString(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 })} %`;
}
