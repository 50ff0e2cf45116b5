import { type LocalDate, localDate } from "@motlan/kernel";
import type { ReceiptNumber } from "../order.ts";

/** Letters a symbol may bear: the alphabet without F, I, J, O, W and Z (Circular 91/2026/TT-BTC, Appendix II). */
const LETTERS = "ABCDEGHKLMNPQRSTUVXY";

/** How receipts are numbered while a rule is in force. */
export interface ReceiptRule {
  /** First and last day; the first rule has always been there, the last one has no end yet. */
  readonly from: LocalDate | undefined;
  readonly until: LocalDate | undefined;
  readonly law: string;
  /** Form symbol (ký hiệu mẫu biên lai) of a receipt without a printed face value. */
  readonly form: string;
  readonly largest: number;
  /** To how many digits a number is filled up with noughts; 1 where it is not. */
  readonly digits: number;
  /** The symbol of a year's book with its two letters. */
  readonly symbol: (year: number, letters: string) => string;
}

const twoDigits = (year: number) => String(year).slice(2);

/** The dated table. A new circular is a new row, and the day before it the last of the one above. */
export const RECEIPT_RULES: readonly ReceiptRule[] = [
  {
    from: undefined,
    until: localDate("2026-06-30"),
    // The layout of form and symbol could not be confirmed in the act's text.
    law: "NĐ 123/2020/NĐ-CP, TT 303/2016/TT-BTC",
    form: "01BLP0-001",
    largest: 9_999_999,
    digits: 7,
    symbol: (year, letters) => `${letters}-${twoDigits(year)}E`,
  },
  {
    from: localDate("2026-07-01"),
    until: undefined,
    law: "NĐ 254/2026/NĐ-CP, Điều 23; TT 91/2026/TT-BTC, Phụ lục II",
    form: "EBL01",
    largest: 99_999_999,
    digits: 1,
    symbol: (year, letters) => `${twoDigits(year)}T${letters}`,
  },
];

/** The rule in force on a day. */
export function receiptRuleOn(day: LocalDate): ReceiptRule {
  const found = RECEIPT_RULES.find(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until));
  if (found === undefined) throw new RangeError(`no rule for receipts on ${day}`);
  return found;
}

/** The how-manieth book of a year (from 0) as its symbol: 26TAA, 26TAB, … 26TYY. */
export function bookSymbol(rule: ReceiptRule, year: number, nth: number): string {
  const first = LETTERS[Math.floor(nth / LETTERS.length)];
  const second = LETTERS[nth % LETTERS.length];
  if (first === undefined || second === undefined) throw new RangeError("the year's receipt symbols are used up");
  return rule.symbol(year, first + second);
}

/** The last day on which a book opened on a day gives numbers: the year's, or the rule's. */
export function bookClosesOn(rule: ReceiptRule, year: number): LocalDate {
  const yearEnd = localDate(`${year}-12-31`);
  return rule.until !== undefined && rule.until < yearEnd ? rule.until : yearEnd;
}

/** A number as its receipt prints it. */
export function printedNumber({ form, number }: Pick<ReceiptNumber, "form" | "number">): string {
  const digits = RECEIPT_RULES.find((rule) => rule.form === form)?.digits ?? 1;
  return String(number).padStart(digits, "0");
}
