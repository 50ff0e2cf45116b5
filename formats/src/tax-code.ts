import { type Decision, no, yes } from "@motlan/kernel";
import { parsePersonalNumber } from "./personal-number.ts";

declare const taxCode: unique symbol;
/** Mã số thuế: ten digits, or ten, a hyphen and three for a dependent unit (TT 105/2020/TT-BTC art. 5); a person's is the personal number. */
export type TaxCode = string & { readonly [taxCode]: true };

export type TaxCodeFault = "wrong-length" | "check-digit-wrong" | "suffix-zero" | "personal-number-wrong";

/** Not in the circular's text; every implementation checks the tenth digit with these. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Reads a tax code; the hyphen may be missing, spaces and dots are allowed. */
export function parseTaxCode(text: string): Decision<TaxCode, TaxCodeFault> {
  const digits = text.replace(/[\s.-]/g, "");
  if (/^\d{12}$/.test(digits)) return parsePersonalNumber(digits).ok && isTaxCode(digits) ? yes(digits) : no("personal-number-wrong");
  if (!/^(\d{10}|\d{13})$/.test(digits)) return no("wrong-length");
  if (Number(digits.charAt(9)) !== taxCheckDigit(digits)) return no("check-digit-wrong");
  if (digits.length === 13 && digits.endsWith("000")) return no("suffix-zero");
  const written = digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
  return isTaxCode(written) ? yes(written) : no("wrong-length");
}

/** The tenth digit that belongs to the first nine; where the sum leaves ten, codes in use end in 0. */
export function taxCheckDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0);
  return (10 - (sum % 11)) % 10;
}

function isTaxCode(text: string): text is TaxCode {
  return /^(\d{10}(-\d{3})?|\d{12})$/.test(text);
}
