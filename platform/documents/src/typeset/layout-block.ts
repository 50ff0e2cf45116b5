import { stands } from "../domain/fill.ts";
import type { Block, ColumnsBlock } from "../domain/template.ts";
import { layoutFields } from "./blocks/fields.ts";
import { layoutNationalHeader } from "./blocks/national-header.ts";
import { layoutQr } from "./blocks/qr.ts";
import { layoutSignature } from "./blocks/signature.ts";
import { layoutTable } from "./blocks/table.ts";
import { layoutHeading, layoutList, layoutParagraph } from "./blocks/words.ts";
import { beside, gap, MM, type Piece, type Setting, stack } from "./piece.ts";

/** The pieces of a block at a width; none where its guard says that it does not stand. */
export function layoutBlock(block: Block, width: number, setting: Setting): readonly Piece[] {
  if (!stands(block, setting.data)) return [];
  switch (block.kind) {
    case "national-header":
      return layoutNationalHeader(block, width, setting);
    case "heading":
      return layoutHeading(block, width, setting);
    case "paragraph":
      return layoutParagraph(block, width, setting);
    case "fields":
      return layoutFields(block, width, setting);
    case "list":
      return layoutList(block, width, setting);
    case "table":
      return layoutTable(block, width, setting);
    case "signature":
      return layoutSignature(block, width, setting);
    case "qr":
      return layoutQr(block, width, setting);
    case "columns":
      return layoutColumns(block, width, setting);
    case "space":
      return [gap(block.height * MM)];
    case "rule":
      return [{ height: 7, draw: (pen, x, top) => pen.artifact(() => pen.line({ x, top: top + 3 }, { x: x + width, top: top + 3 }, 0.5)) }];
  }
}

function layoutColumns(block: ColumnsBlock, width: number, setting: Setting): readonly Piece[] {
  const between = 12;
  const room = width - between * (block.columns.length - 1);
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  let x = 0;
  const parts = block.columns.map((column) => {
    const own = (room * column.share) / shares;
    const part = { x, piece: stack(column.blocks.flatMap((inner) => layoutBlock(inner, own, setting))) };
    x += own + between;
    return part;
  });
  return [beside(parts)];
}
