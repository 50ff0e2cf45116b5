import { type Decision, no, yes } from "../../decision.ts";
import type { Rule } from "../rule.ts";
import type { CompiledOutput, CompiledRow, CompiledTable, HitPolicy } from "../table.ts";
import { parseRule } from "./parse-rule.ts";

/** A decision table as it is written, every cell FEEL. An empty cell or `-` among `when` means that any value will do. */
export interface DecisionTable {
  readonly hit: HitPolicy;
  /** `values`: unary tests that every value must pass ("\"online\", \"counter\""). */
  readonly inputs: readonly { readonly ask: string; readonly values?: string }[];
  /** `values`: the possible answers, the weightiest first (needed by P and O). `otherwise`: the answer when no row applies. */
  readonly outputs: readonly { readonly name: string; readonly values?: readonly string[]; readonly otherwise?: string }[];
  /** `basis`: the article of law the row stands on. */
  readonly rows: readonly { readonly when: readonly string[]; readonly give: readonly string[]; readonly basis?: string }[];
  /** Names with spaces, as in `ParseOptions`. */
  readonly names?: readonly string[];
}

/** `shape`: a row has not one cell per column, or P or O lacks `values`. Every refusal says `cell`, e.g. "rows.3.when.0". */
export type TableFault = "syntax" | "unsupported" | "shape";

/** Compiles a decision table; the first cell at fault refuses the whole. */
export function compileTable(table: DecisionTable): Decision<CompiledTable, TableFault> {
  const misshapen = faultOfShape(table);
  if (misshapen !== undefined) return no("shape", { cell: misshapen });
  const cells = new Cells(table.names ?? []);
  const compiled: CompiledTable = {
    hit: table.hit,
    inputs: table.inputs.map((input, column) => ({
      ask: cells.read(input.ask, `inputs.${column}.ask`, false),
      ...(input.values !== undefined && { allowed: cells.read(input.values, `inputs.${column}.values`, true) }),
    })),
    outputs: table.outputs.map(
      (output, column): CompiledOutput => ({
        name: output.name,
        ...(output.values && { order: output.values.map((value, index) => cells.read(value, `outputs.${column}.values.${index}`, false)) }),
        ...(output.otherwise !== undefined && { otherwise: cells.read(output.otherwise, `outputs.${column}.otherwise`, false) }),
      }),
    ),
    rows: table.rows.map(
      (row, index): CompiledRow => ({
        when: row.when.map((cell, column) => (isAny(cell) ? null : cells.read(cell, `rows.${index}.when.${column}`, true))),
        give: row.give.map((cell, column) => cells.read(cell, `rows.${index}.give.${column}`, false)),
        ...(row.basis !== undefined && { basis: row.basis }),
      }),
    ),
  };
  return cells.fault ?? yes(compiled);
}

function isAny(cell: string): boolean {
  return cell.trim() === "" || cell.trim() === "-";
}

function faultOfShape(table: DecisionTable): string | undefined {
  const { inputs, outputs, rows } = table;
  if (outputs.length === 0) return "outputs";
  const row = rows.findIndex(({ when, give }) => when.length !== inputs.length || give.length !== outputs.length);
  if (row >= 0) return `rows.${row}`;
  if ((table.hit === "P" || table.hit === "O") && outputs.every((output) => !output.values?.length)) return "outputs.0.values";
  return table.hit.length === 2 && outputs.length > 1 ? "outputs" : undefined;
}

/** Parses cell after cell and keeps the first fault. */
class Cells {
  fault: ReturnType<typeof no<"syntax" | "unsupported">> | undefined;
  readonly #names: readonly string[];
  constructor(names: readonly string[]) {
    this.#names = names;
  }
  read(text: string, cell: string, unaryTest: boolean): Rule {
    const parsed = parseRule(text, { unaryTest, names: this.#names });
    if (parsed.ok) return parsed.value;
    this.fault ??= no(parsed.why, { ...parsed.about, cell });
    return { is: "null" };
  }
}
