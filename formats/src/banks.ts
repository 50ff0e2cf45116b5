import { BANK_ROWS } from "./data/banks.ts";

export interface Bank {
  /** Six digits that NAPAS knows the bank by; they stand in a VietQR code. */
  readonly bin: string;
  readonly code: string;
  readonly swift?: string;
  /** True when the bank takes transfers by VietQR. */
  readonly transfers: boolean;
  readonly shortName: string;
  readonly name: string;
}

export const banks: readonly Bank[] = BANK_ROWS.map(([bin, code, swift, transfers, shortName, name]) => ({
  bin,
  code,
  ...(swift === "" ? {} : { swift }),
  transfers,
  shortName,
  name,
}));

export function findBank(bin: string): Bank | undefined {
  return banks.find((bank) => bank.bin === bin);
}
