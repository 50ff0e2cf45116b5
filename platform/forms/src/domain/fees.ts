import { feeFormula, lawText, type ProcedureVersion, wholeDong } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import { ruleHolds, ruleValue } from "./facts.ts";
import { type FeeRow, feeRows } from "./fee-rows.ts";
import type { RuleTrees } from "./form.ts";
import { type RateInForce, rateInForce, withRate } from "./local-rate.ts";

/** One line of what is to be paid, in whole đồng. `law` is said as one line, as a payment order carries it. */
export interface FeeLine {
  readonly id: string;
  readonly kind: "fee" | "charge";
  readonly title: Text;
  readonly amount: bigint;
  readonly law: string;
  /** How a table gave the amount: the row that applied, or each of those added up. */
  readonly rows?: readonly FeeRow[];
  /** The province's own rate, where it has one. */
  readonly rate?: RateInForce;
}

/** The fees that apply. One whose amount the answers do not tell yet is left out; a fee of nothing is shown as such. */
export function feesOf(version: Pick<ProcedureVersion, "fees">, rules: RuleTrees, facts: Facts): FeeLine[] {
  return version.fees.flatMap((fee) => {
    const rate = rateInForce(fee, facts);
    const told = withRate(facts, rate);
    if (!ruleHolds(rules, fee.when, told)) return [];
    const amount = wholeDong(ruleValue(rules, feeFormula(fee), told));
    if (amount === undefined) return [];
    const { id, kind, title, law } = fee;
    const rows = fee.table === undefined ? [] : feeRows(fee.table, rules, feeFormula(fee), told);
    return [{ id, kind, title, amount, law: lawText(law), ...(rows.length > 0 && { rows }), ...(rate && { rate }) }];
  });
}

export function totalOf(fees: readonly FeeLine[]): bigint {
  return fees.reduce((sum, fee) => sum + fee.amount, 0n);
}
