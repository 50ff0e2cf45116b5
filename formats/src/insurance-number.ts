import { type Decision, no, yes } from "@motlan/kernel";

declare const insuranceNumber: unique symbol;
/** Mã số bảo hiểm xã hội of a person: ten digits, one for life, the same on the health-insurance card since 1 April 2021. No check digit is published. */
export type InsuranceNumber = string & { readonly [insuranceNumber]: true };

export type InsuranceNumberFault = "not-digits" | "not-ten-digits" | "personal-number" | "all-the-same";

/** Reads a social-insurance number; spaces, dots and dashes are forgiven. Twelve digits are told apart: people take the identity card's number for it. */
export function parseInsuranceNumber(text: string): Decision<InsuranceNumber, InsuranceNumberFault> {
  const digits = text.replace(/[\s.\-–]/g, "");
  if (!/^\d*$/.test(digits)) return no("not-digits");
  if (digits.length === 12) return no("personal-number");
  if (/^(\d)\1{9}$/.test(digits)) return no("all-the-same");
  return isTenDigits(digits) ? yes(digits) : no("not-ten-digits", { count: digits.length });
}

function isTenDigits(text: string): text is InsuranceNumber {
  return /^\d{10}$/.test(text);
}
