import type { DecisionTable, LegalBasis } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import { evaluate, type Facts, type Rule, toJson } from "@motlan/kernel/rules";
import { treeOf } from "./facts.ts";
import type { RuleTrees } from "./form.ts";

/** A row of the fee table that applied: what it tests, in the table's words, what it gave, and its article where it has one of its own. */
export interface FeeRow {
  readonly tests: readonly { readonly label: Text; readonly test: string }[];
  /** What the row gave; a number of đồng. */
  readonly gives: Json;
  readonly note?: Text;
  readonly law?: LegalBasis;
}

/**
 * The rows that made the amount. The table was compiled as one expression (`feeFormula`): a chain of ifs, or the sum of a list of ifs; the branch that is taken
 * names the row.
 */
export function feeRows(table: DecisionTable, rules: RuleTrees, formula: string, facts: Facts): FeeRow[] {
  const tree = treeOf(rules, formula);
  return branchesOf(tree, table.hit === "C+")
    .flatMap(({ when, yes }, at) => {
      const row = table.rows[at];
      if (row === undefined || evaluate(when, facts) !== true) return [];
      const tests = table.inputs.flatMap(({ label }, input) => {
        const test = row.tests[input]?.trim() ?? "-";
        return test === "-" ? [] : [{ label, test }];
      });
      return [{ tests, gives: toJson(evaluate(yes, facts)), ...(row.note && { note: row.note }), ...(row.law && { law: row.law }) }];
    })
    .slice(0, table.hit === "C+" ? undefined : 1);
}

type Branch = Extract<Rule, { readonly is: "if" }>;

function branchesOf(tree: Rule, added: boolean): Branch[] {
  if (added) {
    const list = tree.is === "call" ? tree.args[0] : undefined;
    return list?.is === "list" ? list.items.filter((item) => item.is === "if") : [];
  }
  return tree.is === "if" ? [tree, ...branchesOf(tree.no, false)] : [];
}
