import { type Decision, no, yes } from "../decision.ts";
import { callBuiltin } from "./builtins/index.ts";
import { compare, equals } from "./compare.ts";
import { decimalOf } from "./decimal.ts";
import { evaluate, evaluateTest } from "./interpret.ts";
import type { Rule } from "./rule.ts";
import type { Context, Facts, Value } from "./value.ts";

/**
 * Which of the rows that apply gives the answer (DMN 1.4, 8.2.8): U exactly one; A any, all saying the same; F the first; P the one whose
 * output stands first in the output's `values`; R all in the table's order; O all in the order of `values`; C all; C+ their sum,
 * C# their number (of different answers), C< the smallest, C> the largest.
 */
export type HitPolicy = "U" | "A" | "F" | "P" | "R" | "O" | "C" | "C+" | "C#" | "C<" | "C>";

/** A decision table ready to run, as stored JSON: made by `compileTable`. */
export interface CompiledTable {
  readonly hit: HitPolicy;
  /** What each column asks, and the test its values must pass. */
  readonly inputs: readonly { readonly ask: Rule; readonly allowed?: Rule }[];
  readonly outputs: readonly CompiledOutput[];
  readonly rows: readonly CompiledRow[];
}

export interface CompiledOutput {
  readonly name: string;
  /** The allowed answers, the weightiest first (for P and O). */
  readonly order?: readonly Rule[];
  readonly otherwise?: Rule;
}

/** A row: a test per input (null where any value will do), an answer per output, and the article it stands on. */
export interface CompiledRow {
  readonly when: readonly (Rule | null)[];
  readonly give: readonly Rule[];
  readonly basis?: string;
}

export type TableRefusal = "no-rule" | "several-rules" | "rules-disagree" | "value-not-allowed";

/**
 * Decides by a table. With one output the value is the output itself, with several a context by their names.
 * R, O and C answer with a list, empty when no row applies.
 * @refuses no-rule when nothing applies and no default stands; several-rules under U; rules-disagree under A; value-not-allowed for an input outside its list.
 */
export function evaluateTable(table: CompiledTable, facts: Facts): Decision<Value, TableRefusal> {
  const values: Value[] = [];
  for (const [column, input] of table.inputs.entries()) {
    const value = evaluate(input.ask, facts);
    if (input.allowed && evaluateTest(input.allowed, facts, value) !== true) return no("value-not-allowed", { column });
    values.push(value);
  }
  const hits: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (applies(row, values, facts)) hits.push(index);
    if (hits.length > 0 && table.hit === "F") break;
  }
  return hits.length === 0 ? withoutHit(table, facts) : decideHits(table, hits, facts);
}

function applies(row: CompiledRow, values: readonly Value[], facts: Facts): boolean {
  return row.when.every((test, column) => test === null || evaluateTest(test, facts, values[column] ?? null) === true);
}

function withoutHit(table: CompiledTable, facts: Facts): Decision<Value, TableRefusal> {
  if (table.outputs.some((output) => output.otherwise)) {
    return yes(
      answer(
        table,
        table.outputs.map((output) => (output.otherwise ? evaluate(output.otherwise, facts) : null)),
      ),
    );
  }
  if (table.hit === "R" || table.hit === "O" || table.hit === "C") return yes([]);
  return table.hit === "C#" ? yes(decimalOf(0)) : no("no-rule");
}

function decideHits(table: CompiledTable, hits: readonly number[], facts: Facts): Decision<Value, TableRefusal> {
  if (table.hit === "U" && hits.length > 1) return no("several-rules", { rows: hits });
  const results = hits.map((hit) => (table.rows[hit]?.give ?? []).map((rule) => evaluate(rule, facts)));
  const answers = results.map((result) => answer(table, result));
  const first = answers[0] ?? null;
  switch (table.hit) {
    case "U":
    case "F":
      return yes(first);
    case "A":
      return answers.every((other) => equals(first, other) === true) ? yes(first) : no("rules-disagree", { rows: hits });
    case "P":
      return yes(byPriority(table, results, facts)[0] ?? null);
    case "O":
      return yes(byPriority(table, results, facts));
    case "R":
    case "C":
      return yes(answers);
    default:
      return yes(collect(table.hit, answers));
  }
}

function answer(table: CompiledTable, result: readonly Value[]): Value {
  if (table.outputs.length === 1) return result[0] ?? null;
  return new Map(table.outputs.map((output, index) => [output.name, result[index] ?? null])) satisfies Context;
}

/** The answers sorted by where their outputs stand among the allowed values; the first output weighs most. */
function byPriority(table: CompiledTable, results: readonly (readonly Value[])[], facts: Facts): readonly Value[] {
  const orders = table.outputs.map((output) => (output.order ?? []).map((rule) => evaluate(rule, facts)));
  const ranks = (result: readonly Value[]) =>
    orders.map((order, index) => {
      const at = order.findIndex((value) => equals(value, result[index] ?? null) === true);
      return at < 0 ? order.length : at;
    });
  const ranked = results.map((result) => ({ result, rank: ranks(result) }));
  ranked.sort((a, b) => a.rank.map((rank, index) => rank - (b.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return ranked.map(({ result }) => answer(table, result));
}

function collect(hit: "C+" | "C#" | "C<" | "C>", answers: readonly Value[]): Value {
  if (hit === "C#") return callBuiltin("count", [callBuiltin("distinct values", [answers])]);
  if (hit === "C+") return callBuiltin("sum", [answers]);
  const sign = hit === "C<" ? -1 : 1;
  return answers.reduce((best, other) => ((compare(other, best) ?? 0) * sign > 0 ? other : best));
}
