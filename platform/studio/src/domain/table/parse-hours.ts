import { foldVietnamese } from "@motlan/formats";
import type { TimeUnit } from "./table.ts";

/** What a time cell says, in working hours. `doubt` is the reason why a person should look at it. */
export interface HoursRead {
  readonly hours: number;
  readonly doubt?: { readonly vi: string; readonly en: string };
}

export interface TimeContext {
  /** What a bare number counts; nothing where the table does not say. */
  readonly unit?: TimeUnit;
  readonly hoursADay: number;
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ nua: 0.5, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ "muoi lam": 15, "hai muoi": 20, "ba muoi": 30 },
};
const UNIT = "(gio(?: lam viec| hanh chinh)?|tieng|h(?![a-z])|ngay(?: lam viec| cong)?|buoi|tuan|phut|ph(?![a-z])|'|ca(?= lam))";
const NUMBER = String.raw`(\d+\s+\d+\s*/\s*\d+|\d+\s*/\s*\d+|\d+(?:[.,]\d+)?)`;
const AMOUNT = new RegExp(`${NUMBER}\\s*${UNIT}(?:\\s*(ruoi)|(\\d{1,2})(?!\\d))?`, "g");
const RANGE = new RegExp(String.raw`(?:tu\s+)?${NUMBER}\s*(?:${UNIT})?\s*(?:-|–|—|den|toi)\s*${NUMBER}\s*${UNIT}`);

const EMPTY = { vi: "Ô thời gian để trống: bước này đang tính 0 giờ.", en: "The time is empty: the step counts as 0 hours." };
const RANGED = { vi: "Thời gian là một khoảng: đã lấy mức dài nhất.", en: "The time is a range: the longest is taken." };
const UNCLEAR = { vi: "Không đọc được thời gian này: đang tính 0 giờ.", en: "This time cannot be read: it counts as 0 hours." };
const SEVERAL = { vi: "Ô ghi nhiều thời gian: đã lấy thời gian đầu tiên.", en: "The cell has several times: the first is taken." };
const BARE = { vi: "Số không ghi đơn vị: đang hiểu là giờ.", en: "A number without a unit: taken as hours." };
const SLASHED = {
  vi: "Có thể Excel đã đổi phân số thành ngày tháng. Hãy xem lại.",
  en: "Excel may have made a date of a fraction. Look at it.",
};

/** A time is said in a few words; what follows them is no time, and looking through it costs more than its length. */
const LONGEST_SAID = 300;

/** Reads a time as approved tables write it: "0,5 ngày", "04 giờ", "1/2 ngày làm việc", "30 phút", "1 ngày 4 giờ", "2-3 ngày", "nửa ngày", "8". */
export function parseHours(text: string, context: TimeContext): HoursRead {
  const folded = spelled(text.slice(0, LONGEST_SAID));
  if (folded === "") return { hours: 0, doubt: EMPTY };
  if (
    /^(khong tinh( (vao )?thoi gian.*)?|gio hanh chinh|trong gio hanh chinh|khong|0|-+|–|ngay|ngay lap tuc|ngay sau khi .*|x|kxd|khong quy dinh)$/.test(
      folded,
    )
  )
    return { hours: 0 };
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{4}-\d{2}-\d{2}/.test(folded)) return { hours: 0, doubt: SLASHED };
  const range = RANGE.exec(folded);
  if (range) return { hours: round(amount(range[3], range[4], context)), doubt: RANGED };
  for (const part of [folded.replace(/\([^)]*\)/g, " "), folded]) {
    const found = [...part.matchAll(AMOUNT)];
    if (found.length > 0) return readAmounts(found, part, context);
  }
  return readBare(folded, context);
}

function readAmounts(found: readonly RegExpExecArray[], within: string, context: TimeContext): HoursRead {
  const amounts = found.map((one) => ({ hours: withRest(one, context), unit: one[2] ?? "", at: one.index, length: one[0].length }));
  const [first, second] = amounts;
  if (first === undefined) return { hours: 0, doubt: UNCLEAR };
  if (second === undefined) return { hours: round(first.hours) };
  const between = within.slice(first.at + first.length, second.at);
  // "1 ngày 4 giờ", "2 ngày + 4 giờ": parts of one time; anything wordier between them is another case.
  if (rank(second.unit) < rank(first.unit) && /^[\s+,&]*(va\s*)?$/.test(between))
    return { hours: round(first.hours + second.hours), ...(amounts.length > 2 && { doubt: SEVERAL }) };
  const same = amounts.every(({ hours }) => round(hours) === round(first.hours));
  return { hours: round(first.hours), ...(!same && { doubt: SEVERAL }) };
}

/** "1 ngày rưỡi" is one and a half; "1h30" an hour and thirty minutes. */
function withRest([, number, unit, half, minutes]: RegExpExecArray, context: TimeContext): number {
  const whole = amount(number, unit, context);
  if (half !== undefined) return whole + amount("0,5", unit, context);
  return minutes !== undefined && rank(unit ?? "") === 1 ? whole + Number(minutes) / 60 : whole;
}

function readBare(folded: string, context: TimeContext): HoursRead {
  const number = new RegExp(`^(?:khong qua |toi da )?${NUMBER}$`).exec(folded)?.[1];
  if (number === undefined) return { hours: 0, doubt: UNCLEAR };
  const unit = { hour: "gio", "working-day": "ngay", minute: "phut" }[context.unit ?? "hour"];
  return { hours: round(amount(number, unit, context)), ...(context.unit === undefined && { doubt: BARE }) };
}

function amount(number = "0", unit = "gio", { hoursADay }: TimeContext): number {
  const count = numberOf(number);
  if (/^(phut|ph|')/.test(unit)) return count / 60;
  if (/^(gio|tieng|h)/.test(unit)) return count;
  if (/^buoi|^ca/.test(unit)) return (count * hoursADay) / 2;
  return count * hoursADay * (unit.startsWith("tuan") ? 5 : 1);
}

function numberOf(text: string): number {
  const parts = text.trim().split(/\s+(?=\d+\s*\/)/);
  return parts.reduce((sum, part) => {
    const [over, under] = part.split("/").map((side) => Number(side.trim().replace(",", ".")));
    return sum + (over ?? 0) / (under ?? 1);
  }, 0);
}

function rank(unit: string): number {
  if (/^(phut|ph|')/.test(unit)) return 0;
  return /^(gio|tieng|h)/.test(unit) ? 1 : 2;
}

/** Small letters without marks, fractions and number words as digits: "Nửa ngày" → "0.5 ngay", "1½" → "1 1/2". */
function spelled(text: string): string {
  // "giờ" loses its mark, and so does "ngay" (at once) its difference to "ngày" (day): told apart before folding.
  const folded = foldVietnamese(text.replaceAll("½", " 1/2").replaceAll("¼", " 1/4").replaceAll("¾", " 3/4").replaceAll("’", "'"));
  return folded.replace(
    /\b(hai muoi|ba muoi|muoi lam|nua|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi)(?=\s+(gio|ngay|buoi|tieng|phut|tuan))/g,
    (word) => (word === "tu" ? word : String(WORDS[word] ?? word)),
  );
}

function round(hours: number): number {
  return Math.round(hours * 10_000) / 10_000;
}
