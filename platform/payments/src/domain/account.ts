import { findBank } from "@motlan/formats";

/** An account fees are collected into. */
export interface CollectingAccount {
  readonly bin: string;
  readonly number: string;
  readonly holder: string;
}

/** Said wherever the sandbox bank stands in for a real one. */
export const SANDBOX_BANK_NAME = "NGÂN HÀNG THỬ NGHIỆM";

/** A VietQR account holds 19 signs at most (NAPAS). */
const LONGEST_ACCOUNT = 19;

/**
 * Where the payer sends the money. At the sandbox each order has a virtual account (tài khoản định danh): the agency's number and the order's. At a real
 * bank it is the agency's own account, and the code in the transfer's content names the order, until a contract for virtual accounts exists.
 */
export function accountFor(collecting: CollectingAccount, orderNumber: string, sandboxBin: string): CollectingAccount {
  const virtual = `${collecting.number}${orderNumber}`;
  if (collecting.bin !== sandboxBin || virtual.length > LONGEST_ACCOUNT) return collecting;
  return { ...collecting, number: virtual };
}

/** The bank's name for people. A number that is in no list is the sandbox. */
export function bankNameOf(bin: string): string {
  return findBank(bin)?.shortName ?? SANDBOX_BANK_NAME;
}

/** For an agency that has told no account yet: leads to no real bank. */
export function sandboxAccount(bin: string): CollectingAccount {
  return { bin, number: "990000000", holder: "NGAN HANG THU NGHIEM" };
}
