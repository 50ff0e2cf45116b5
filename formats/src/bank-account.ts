import { type Decision, no, yes } from "@motlan/kernel";

declare const bankAccount: unique symbol;
/** Number of a bank account (số tài khoản): six to nineteen digits, each bank's own; banks publish no common check digit. */
export type BankAccount = string & { readonly [bankAccount]: true };

export type BankAccountFault = "not-digits" | "wrong-length" | "card-number" | "all-the-same";

/** Reads an account number; spaces, dots and dashes are forgiven. The number on a NAPAS card (9704…, with its check digit) is told apart: money does not reach it as an account. */
export function parseBankAccount(text: string): Decision<BankAccount, BankAccountFault> {
  const digits = text.replace(/[\s.\-–]/g, "");
  if (!/^\d*$/.test(digits)) return no("not-digits");
  if (/^9704(\d{12}|\d{15})$/.test(digits) && luhnHolds(digits)) return no("card-number");
  if (/^(\d)\1*$/.test(digits)) return no("all-the-same");
  return isBankAccount(digits) ? yes(digits) : no("wrong-length", { count: digits.length });
}

/** The check digit of payment cards (ISO/IEC 7812-1): every second digit from the right doubled, the sum a multiple of ten. */
export function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const worth = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return sum % 10 === 0;
}

function isBankAccount(text: string): text is BankAccount {
  return /^\d{6,19}$/.test(text);
}
