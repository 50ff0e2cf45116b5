import { membersAt } from "../../domain/fill.ts";
import type { TableBlock, TableColumn } from "../../domain/template.ts";
import { drawPiece, gap, type Piece, type Setting, stack } from "../piece.ts";
import { setText } from "../text-piece.ts";

const PAD = 3;

/** A ruled table: a row per member of the array at `each`. */
export function layoutTable(block: TableBlock, width: number, setting: Setting): readonly Piece[] {
  const size = block.size ?? setting.size - 1;
  const inside = { ...setting, size };
  const head = layoutRow(block.columns, width, inside, (column) => ({ text: column.title, align: "center", bold: true }));
  const rows = membersAt(setting.data, block.each).map((item, at) =>
    layoutRow(block.columns, width, { ...inside, data: { ...setting.data, item, number: at + 1 } }, (column) => ({
      text: column.value,
      align: column.align ?? "left",
      bold: false,
    })),
  );
  return [{ ...head, keep: true }, ...rows, gap(size * 0.5)];
}

interface CellLook {
  readonly text: string;
  readonly align: NonNullable<TableColumn["align"]>;
  readonly bold: boolean;
}

function layoutRow(columns: readonly TableColumn[], width: number, setting: Setting, look: (column: TableColumn) => CellLook): Piece {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  let x = 0;
  const cells = columns.map((column) => {
    const own = (width * column.share) / shares;
    const { text, align, bold } = look(column);
    const lines = setText(text, setting, {
      width: own - PAD * 2,
      size: setting.size,
      align,
      style: bold ? "bold" : "regular",
      element: { tag: "Table" },
    });
    const cell = { x, width: own, piece: stack(lines) };
    x += own;
    return cell;
  });
  const height = Math.max(...cells.map((cell) => cell.piece.height)) + PAD * 2;
  return {
    height,
    draw: (pen, left, top) => {
      pen.artifact(() => {
        for (const cell of cells) pen.frame({ x: left + cell.x, top, width: cell.width, height }, 0.5);
      });
      for (const cell of cells) drawPiece(pen, cell.piece, left + cell.x + PAD, top + PAD - 1);
    },
  };
}
