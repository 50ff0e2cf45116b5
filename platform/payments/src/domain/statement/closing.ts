import type { LocalDate, Text } from "@motlan/kernel";
import type { LedgerAccount } from "../ledger.ts";

/** The sum of one fee on a day. */
export interface FeeSum {
  readonly title: Text;
  readonly kind: "fee" | "charge";
  readonly law: string;
  readonly orders: number;
  readonly amount: bigint;
}

/** How an account of the agency stands: what the bank says, what the books say, and what is known to be between them. */
export interface AccountProof {
  readonly bankAccount: string;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly books: bigint;
  /** What is found and not yet settled: statement less books. */
  readonly open: bigint;
  /** Nought where the proof holds. */
  readonly unexplained: bigint;
}

/** The figures of a day (phiếu khóa sổ). */
export interface DaySheet {
  readonly day: LocalDate;
  readonly fees: readonly FeeSum[];
  readonly cash: bigint;
  readonly transfers: bigint;
  /** At an intermediary or card processor, which has not passed it on yet. */
  readonly gateways: bigint;
  readonly refundsOwed: bigint;
  readonly held: bigint;
  readonly suspense: bigint;
  readonly dueFromOthers: bigint;
  readonly total: bigint;
  readonly accounts: readonly AccountProof[];
  readonly findings: { readonly open: number; readonly resolved: number };
  readonly corrections: readonly LocalDate[];
}

/** Why a day cannot be closed yet. */
export type NotClosable = "day-not-over" | "statement-missing" | "finding-without-owner" | "balance-unproven";

/** Whether the books of a day may be closed: it is over, every account has its statement and is proven, and nothing open is nobody's. */
export function judgeClosing(day: {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly accounts: number;
  readonly proofs: readonly AccountProof[];
  readonly ownerless: number;
}): NotClosable | undefined {
  if (day.day >= day.today) return "day-not-over";
  if (day.proofs.length < day.accounts) return "statement-missing";
  if (day.ownerless > 0) return "finding-without-owner";
  if (day.proofs.some(({ unexplained }) => unexplained !== 0n)) return "balance-unproven";
  return undefined;
}

/** The day's figures from what moved in its accounts (debit positive). */
export function sheetOf(
  moved: ReadonlyMap<LedgerAccount, bigint>,
  rest: Pick<DaySheet, "day" | "fees" | "accounts" | "findings" | "corrections">,
): DaySheet {
  const of = (account: LedgerAccount) => moved.get(account) ?? 0n;
  return {
    ...rest,
    cash: of("cash"),
    transfers: of("bank"),
    gateways: of("clearing"),
    refundsOwed: -of("refund-payable"),
    held: -of("held"),
    suspense: -of("suspense"),
    dueFromOthers: of("due-bank") + of("due-agency"),
    total: rest.fees.reduce((sum, { amount }) => sum + amount, 0n),
  };
}
