import type { LocalDate } from "@motlan/kernel";

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const MONTHS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

/** A birthday as the civil-status forms write it in words: "Ngày hai mươi mốt, tháng tư, năm hai nghìn không trăm hai mươi sáu". */
export function dateInWords(date: LocalDate): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return `Ngày ${dayInWords(day)}, tháng ${MONTHS[month - 1] ?? ""}, năm ${yearInWords(year)}`;
}

function dayInWords(day: number): string {
  return day <= 10 ? `mùng ${twoDigits(day)}` : twoDigits(day);
}

function yearInWords(year: number): string {
  const thousands = Math.floor(year / 1000);
  const rest = year % 1000;
  const head = `${DIGITS[thousands]} nghìn`;
  if (rest === 0) return head;
  const hundreds = `${DIGITS[Math.floor(rest / 100)]} trăm`;
  const tail = rest % 100;
  if (tail === 0) return `${head} ${hundreds}`;
  return `${head} ${hundreds} ${tail < 10 ? `linh ${DIGITS[tail]}` : twoDigits(tail)}`;
}

/** 1 to 99, with the turns of the spoken tongue: mười lăm, hai mươi mốt, hai mươi tư. */
function twoDigits(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return DIGITS[unit] ?? "";
  const head = tens === 1 ? "mười" : `${DIGITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  if (unit === 4 && tens > 1) return `${head} tư`;
  return `${head} ${DIGITS[unit]}`;
}
