import type { ProcedureVersion, Step } from "@motlan/catalogue/declare";
import { AROUND, type Around, readAround, type Whole } from "./around.ts";
import { guessMapping } from "./guess-mapping.ts";
import { titleOfPost } from "./post-titles.ts";
import { stepsOfTable } from "./steps-of-table.ts";
import type { ImportedTable, Meaning, Merged } from "./table.ts";
import { writeHours } from "./write-hours.ts";

/** The part of a declaration that is its internal-process table. */
export type Processed = Pick<ProcedureVersion, "steps"> & { readonly processTable?: ProcedureVersion["processTable"] };

/** How a table is headed that was never approved on paper. */
const OWN_COLUMNS: Readonly<Record<string, Meaning>> = {
  ...{ Bước: "number", "Nội dung công việc": "task", "Đơn vị thực hiện": "unit", "Người thực hiện": "post" },
  ...{ "Thời gian": "hours", "Biểu mẫu": "form", "Kết quả": "gives" },
};

/**
 * The internal-process table of a version. What came from an approved table comes back as it was, cell by cell; where a step was changed since, its cell says
 * what holds now; steps that were added are written in the table's own columns.
 */
export function tableOfSteps({ steps: all, processTable }: Processed): ImportedTable {
  // What the node does by itself was added to fit the engine: an approved table does not have it.
  const steps = all.filter(({ post, source }) => processTable === undefined || post !== "node" || source !== undefined);
  const whole = steps.map(({ source }) => readAround(source?.[AROUND]).whole).find((found) => found !== undefined);
  const columns = processTable?.columns ?? Object.keys(OWN_COLUMNS);
  const laid = layRows(steps, columns);
  const approved = tableFrom(laid, columns, whole, processTable?.decision);
  const rows = withPresent(approved, steps, laid.at);
  return { ...approved, rows, merged: fitting(approved.merged, rows) };
}

interface Laid {
  readonly rows: string[][];
  readonly merged: Merged[];
  /** The row of each step. */
  readonly at: readonly number[];
}

function layRows(steps: readonly Step[], columns: readonly string[]): Laid {
  const rows: string[][] = [];
  const merged: Merged[] = [];
  const at = steps.map(({ source }) => {
    const around: Around = readAround(source?.[AROUND]);
    const from = rows.length;
    rows.push(...(around.before ?? []).map((row) => [...row]));
    const index = rows.length;
    rows.push(
      columns.map((column) => source?.[column] ?? ""),
      ...(around.after ?? []).map((row) => [...row]),
    );
    merged.push(...(around.merged ?? []).map((one) => ({ ...one, row: one.row + from })));
    return index;
  });
  return { rows, merged, at };
}

function tableFrom(
  { rows, merged }: Laid,
  columns: readonly string[],
  whole: Whole | undefined,
  decision: string | undefined,
): ImportedTable {
  const own = columns.every((column) => Object.hasOwn(OWN_COLUMNS, column));
  const mapping = own ? { meanings: columns.map((column) => OWN_COLUMNS[column] ?? "other"), hoursADay: 8 } : guessMapping(columns, rows);
  return {
    ...{ columns, rows, merged, headings: whole?.headings ?? [columns], above: whole?.above ?? [], below: whole?.below ?? [] },
    ...(decision !== undefined && { decision }),
    mapping: whole?.mapping ?? mapping,
    faults: [],
  };
}

/** Each step's cells as they hold now: verbatim while the approved cell still says what the step says. */
function withPresent(approved: ImportedTable, steps: readonly Step[], at: readonly number[]): readonly (readonly string[])[] {
  const said = stepsByRow(approved);
  const rows = approved.rows.map((row) => [...row]);
  for (const [nth, step] of steps.entries()) {
    const index = at[nth] ?? -1;
    const row = rows[index];
    const was = step.source === undefined ? undefined : said.get(index);
    if (row === undefined) continue;
    for (const [column, meaning] of approved.mapping.meanings.entries()) {
      const text = presentCell(meaning, step, was, row[column] ?? "", approved.mapping.hoursADay);
      if (text !== undefined) row[column] = text;
    }
  }
  return rows;
}

/** The steps that the approved rows say, by row. */
function stepsByRow(approved: ImportedTable): ReadonlyMap<number, Step> {
  const found = new Map<number, Step>();
  let from = 0;
  for (const step of stepsOfTable(approved).steps) {
    const index = from + (readAround(step.source?.[AROUND]).before?.length ?? 0);
    found.set(index, step);
    from = index + 1;
  }
  return found;
}

/** What a cell should say instead of what stands there; nothing where it still holds. */
function presentCell(meaning: Meaning, step: Step, was: Step | undefined, cell: string, hoursADay: number): string | undefined {
  switch (meaning) {
    case "task":
      return step.task.vi === was?.task.vi ? undefined : step.task.vi;
    case "unit":
      return step.unit.vi === was?.unit.vi ? undefined : step.unit.vi;
    case "post":
      return step.post === was?.post ? undefined : titleOfPost(step.post);
    case "hours":
      return step.hours === was?.hours ? undefined : writeHours(step.hours, hoursADay, cell);
    case "form":
      return step.form?.vi === was?.form?.vi ? undefined : (step.form?.vi ?? "");
    case "gives":
      return step.gives?.vi === was?.gives?.vi ? undefined : (step.gives?.vi ?? "");
    default:
      return undefined;
  }
}

/** Merged cells as far as what lies under them is still empty. */
function fitting(merged: readonly Merged[], rows: readonly (readonly string[])[]): readonly Merged[] {
  return merged.flatMap((one) => {
    let height = 1;
    while (height < one.rows && isEmptyUnder(rows, one, one.row + height)) height += 1;
    return height === 1 && one.columns === 1 && one.rows > 1 ? [] : [{ ...one, rows: height }];
  });
}

function isEmptyUnder(rows: readonly (readonly string[])[], { column, columns }: Merged, row: number): boolean {
  return rows[row]?.slice(column, column + columns).every((cell) => cell === "") ?? false;
}
