import { getAgency } from "@motlan/agencies";
import { type LocalDate, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { FeeSum } from "../domain/statement/closing.ts";
import { faults } from "../faults.ts";
import { readMoved, sumFees } from "../store/closings.ts";
import { listAccountsOf } from "../store/statements.ts";

/** What an agency collected in some days, and whose it is. */
export interface TreasuryReport {
  readonly agency: string;
  readonly account: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fees: readonly FeeSum[];
  readonly total: bigint;
  /** By the ledger's accounts of shares: what was collected less what is owed back or went back in these days. */
  readonly retained: bigint;
  readonly remitted: bigint;
  readonly unshared: bigint;
}

/**
 * The list of collections of some days for the treasury (Kho bạc). For the agency's accountant, and for whoever signs its closings.
 * @throws payments/not-yours, payments/period-wrong
 */
export async function readTreasury(work: Work, from: LocalDate, to: LocalDate): Promise<TreasuryReport> {
  const { actor, db } = work;
  const sees = (right: string) => actor.kind === "official" && may(actor, right, actor.agencyId);
  if (actor.kind !== "official" || !(sees("payments.reconcile") || sees("payments.sign-closing"))) throw faults["not-yours"]();
  if (from > to) throw faults["period-wrong"]();
  const { name } = await getAgency(db, actor.agencyId);
  const accounts = await listAccountsOf(db, actor.agencyId);
  const fees = await sumFees(db, actor.agencyId, from, to);
  const moved = await readMoved(db, actor.agencyId, from, to);
  const of = (account: "retained" | "remitted" | "unshared") => -(moved.get(account) ?? 0n);
  return {
    ...{ agency: name.vi, account: accounts.map(({ bin, number }) => `${bin}/${number}`).join(", "), from, to, fees },
    total: fees.reduce((sum, { amount }) => sum + amount, 0n),
    ...{ retained: of("retained"), remitted: of("remitted"), unshared: of("unshared") },
  };
}
