import type { ReceiptNumber } from "./order.ts";

/** No printed face value (Circular 91/2026/TT-BTC, Appendix II). */
const FORM = "EBL01";
/** Letters a receipt symbol may bear there: the alphabet without F, I, J, O, W and Z. */
const LETTERS = "ABCDEGHKLMNPQRSTUVXY";
/** A number has at most eight digits (Decree 254/2026/NĐ-CP, article 23). */
const LARGEST = 99_999_999;

/** The how-manieth receipt of an agency's year, as form, symbol and number: 1 → EBL01, 26TAA, 1; past eight digits the next symbol begins at 1. */
export function receiptNumber(year: number, count: number): ReceiptNumber {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`no receipt number ${count}`);
  const series = Math.floor((count - 1) / LARGEST);
  const first = LETTERS[Math.floor(series / LETTERS.length)];
  const second = LETTERS[series % LETTERS.length];
  if (first === undefined || second === undefined) throw new RangeError("the year's receipt symbols are used up");
  return { form: FORM, symbol: `${String(year).slice(2)}T${first}${second}`, number: ((count - 1) % LARGEST) + 1 };
}
