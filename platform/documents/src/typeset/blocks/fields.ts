import { fillMarkup, stands } from "../../domain/fill.ts";
import { parseRuns } from "../../domain/rich-text.ts";
import type { FieldCell, FieldsBlock } from "../../domain/template.ts";
import { beside, gap, type Piece, type Setting, stack } from "../piece.ts";
import { setRuns } from "../text-piece.ts";

const BETWEEN = 10;

/** Rows of "label: value". A row of one cell may cross a page line by line; cells side by side stay together. */
export function layoutFields(block: FieldsBlock, width: number, setting: Setting): readonly Piece[] {
  const size = block.size ?? setting.size;
  const rows = block.rows.map((row) => row.filter((cell) => stands(cell, setting.data))).filter((row) => row.length > 0);
  return [...rows.flatMap((row) => [...layoutRow(row, width, { ...setting, size }), gap(size * 0.18)]), gap(size * 0.1)];
}

function layoutRow(row: readonly FieldCell[], width: number, setting: Setting): readonly Piece[] {
  const [only] = row;
  if (row.length === 1 && only) return layoutCell(only, width, setting);
  const room = width - BETWEEN * (row.length - 1);
  const shares = row.reduce((sum, cell) => sum + (cell.share ?? 1), 0);
  let x = 0;
  const parts = row.map((cell) => {
    const own = (room * (cell.share ?? 1)) / shares;
    const part = { x, piece: stack(layoutCell(cell, own, setting)) };
    x += own + BETWEEN;
    return part;
  });
  return [beside(parts)];
}

function layoutCell(cell: FieldCell, width: number, setting: Setting): readonly Piece[] {
  const label = cell.label === "" ? [] : parseRuns(`${fillMarkup(cell.label, setting.data)}: `);
  const value = parseRuns(fillMarkup(cell.value, setting.data), cell.bold ? "bold" : "regular");
  return setRuns([...label, ...value], setting, { width, size: setting.size });
}
