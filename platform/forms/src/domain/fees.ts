import { feeFormula, type LegalBasis, type ProcedureVersion } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import { ruleHolds, ruleValue } from "./facts.ts";
import type { RuleTrees } from "./form.ts";

/** One line of what is to be paid, in whole đồng. `law` is said as one line, as a payment order carries it. */
export interface FeeLine {
  readonly id: string;
  readonly kind: "fee" | "charge";
  readonly title: Text;
  readonly amount: bigint;
  readonly law: string;
}

/** The fees that apply. One whose amount the answers do not tell yet is left out; a fee of nothing is shown as such. */
export function feesOf(version: Pick<ProcedureVersion, "fees">, rules: RuleTrees, facts: Facts): FeeLine[] {
  return version.fees.flatMap((fee) => {
    if (!ruleHolds(rules, fee.when, facts)) return [];
    const amount = wholeDong(ruleValue(rules, feeFormula(fee), facts));
    return amount === undefined ? [] : [{ id: fee.id, kind: fee.kind, title: fee.title, amount, law: lawText(fee.law) }];
  });
}

export function totalOf(fees: readonly FeeLine[]): bigint {
  return fees.reduce((sum, fee) => sum + fee.amount, 0n);
}

/** "Điều 4 Thông tư 281/2016/TT-BTC" */
export function lawText({ act, article }: LegalBasis): string {
  return article === undefined ? act : `${article} ${act}`;
}

function wholeDong(json: Json): bigint | undefined {
  const text = String(json);
  return (typeof json === "number" || typeof json === "string") && /^\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}
