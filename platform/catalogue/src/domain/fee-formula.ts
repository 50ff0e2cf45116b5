import type { DecisionTable, Fee } from "./declaration/fee.ts";

/** The FEEL text that reckons a fee: its expression, or its table said as one. The compiled rule stands under this text. Empty when the fee has neither. */
export function feeFormula(fee: Fee): string {
  return fee.amount ?? (fee.table === undefined ? "" : tableFormula(fee.table));
}

/** A decision table as one FEEL expression: the first row that applies gives the amount (`U`, `F`), or the sum of all that apply (`C+`); null when none does. */
export function tableFormula({ hit, inputs, rows }: DecisionTable): string {
  const tests = rows.map(({ tests }) => conditionOf(inputs, tests));
  if (hit === "C+") {
    const amounts = rows.map(({ gives }, index) => `(if ${tests[index]} then (${gives}) else 0)`);
    return `sum([${amounts.join(", ")}])`;
  }
  return `${rows.map(({ gives }, index) => `if ${tests[index]} then (${gives})`).join(" else ")} else null`;
}

function conditionOf(inputs: DecisionTable["inputs"], tests: readonly string[]): string {
  const asked = inputs.map(({ rule }, index) => cellFormula(rule, tests[index] ?? "-")).filter((text) => text !== "true");
  return asked.length === 0 ? "true" : asked.join(" and ");
}

/** One cell of a table as FEEL: whether the input's value passes the test. */
export function cellFormula(rule: string, cell: string): string {
  const test = cell.trim();
  if (test === "-") return "true";
  const none = /^not\s*\((.*)\)$/s.exec(test)?.[1];
  return none === undefined ? `((${rule}) in (${test}))` : `not((${rule}) in (${none}))`;
}
