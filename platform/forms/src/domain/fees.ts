import { type Fee, feeFormula, lawText, type ProcedureVersion, wholeDong } from "@motlan/catalogue/declare";
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
  /** Why this amount, in the words of the table's row: the exemption or reduction by what a register says. */
  readonly reason?: Text;
  /** Percentage the collecting body keeps, where the declaration says it. */
  readonly retained?: number;
  /** When it is owed back, each with its act. */
  readonly refunds?: readonly RefundTermLine[];
}

export interface RefundTermLine {
  readonly when: "refused" | "stopped" | "withdrawn" | "late";
  readonly percent: number;
  readonly law: string;
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
    const shown = { ...(rows.length > 0 && { rows }), ...(rate && { rate }) };
    return [{ id, kind, title, amount, law: lawText(law), ...shown, ...termsOf(fee, rows) }];
  });
}

/** What the order keeps of the declaration beside the sum: the reason, the share, and when it goes back. */
function termsOf({ table, retained, refunds }: Fee, rows: readonly FeeRow[]): Pick<FeeLine, "reason" | "retained" | "refunds"> {
  const reason = table === undefined || table.hit === "C+" ? undefined : rows[0]?.note;
  return {
    ...(reason && { reason }),
    ...(retained && { retained: retained.percent }),
    ...(refunds && { refunds: refunds.map(({ when, percent, law }) => ({ when, percent, law: lawText(law) })) }),
  };
}

export function totalOf(fees: readonly FeeLine[]): bigint {
  return fees.reduce((sum, fee) => sum + fee.amount, 0n);
}
