import type { Step } from "@motlan/catalogue/declare";
import { AROUND, type Around, writeAround } from "./around.ts";
import type { RowRead } from "./read-rows.ts";
import type { ImportedTable, Mapping } from "./table.ts";

/** Puts with each step the row it came from, cell by cell, and with AROUND what stood about it: so the published version gives the table back. */
export function keepSources(table: ImportedTable, mapping: Mapping, rows: readonly RowRead[], steps: readonly Step[]): readonly Step[] {
  const at = rows.flatMap(({ kind, index }) => (kind === "step" ? [index] : []));
  return steps.map((step, nth) => {
    const index = at[nth] ?? 0;
    const from = nth === 0 ? 0 : (at[nth - 1] ?? 0) + 1;
    const to = nth === steps.length - 1 ? table.rows.length : index + 1;
    const around = aroundOf(table, { from, index, to }, nth === 0 ? mapping : undefined);
    const cells = table.columns.map((column, place) => [column, table.rows[index]?.[place] ?? ""] as const);
    return { ...step, source: { ...Object.fromEntries(cells), ...(around && { [AROUND]: writeAround(around) }) } };
  });
}

function aroundOf(
  table: ImportedTable,
  { from, index, to }: { readonly from: number; readonly index: number; readonly to: number },
  mapping: Mapping | undefined,
): Around | undefined {
  const merged = table.merged.filter(({ row }) => row >= from && row < to).map((one) => ({ ...one, row: one.row - from }));
  const around: Around = {
    ...(index > from && { before: table.rows.slice(from, index) }),
    ...(to > index + 1 && { after: table.rows.slice(index + 1, to) }),
    ...(merged.length > 0 && { merged }),
    ...(mapping && { whole: { headings: table.headings, above: table.above, below: table.below, mapping } }),
  };
  return Object.keys(around).length === 0 ? undefined : around;
}
