import { membersAt } from "../../domain/fill.ts";
import type { HeadingBlock, ListBlock, ParagraphBlock } from "../../domain/template.ts";
import { gap, MM, type Piece, type Setting } from "../piece.ts";
import { setText } from "../text-piece.ts";

/** Title of the document or of a part, with a line under it. */
export function layoutHeading(block: HeadingBlock, width: number, setting: Setting): readonly Piece[] {
  const title = block.level !== 2;
  const size = block.size ?? (title ? setting.size + 2 : setting.size);
  const align = block.align ?? (title ? "center" : "left");
  const lines = setText(block.text, setting, { width, size, align, style: "bold", element: { tag: title ? "H1" : "H2" } });
  const under = block.under ? setText(block.under, setting, { width, size: setting.size, align, style: "italic" }) : [];
  return [gap(title ? 4 : 3), ...[...lines, ...under].map((piece) => ({ ...piece, keep: true })), { ...gap(title ? 7 : 2), keep: true }];
}

export function layoutParagraph(block: ParagraphBlock, width: number, setting: Setting): readonly Piece[] {
  const size = block.size ?? setting.size;
  const align = block.align ?? "justify";
  return [...setText(block.text, setting, { width, size, align, indent: (block.indent ?? 0) * MM }), gap(size * 0.25)];
}

/** One paragraph per member, with its number. */
export function layoutList(block: ListBlock, width: number, setting: Setting): readonly Piece[] {
  const size = block.size ?? setting.size;
  const indent = (block.indent ?? 0) * MM;
  const pieces = membersAt(setting.data, block.each).flatMap((item, at) => {
    const inside = { ...setting, data: { ...setting.data, item, number: at + 1 } };
    return setText(block.text, inside, { width: width - indent, size, align: "justify", element: { tag: "L" } });
  });
  return [...pieces.map((piece) => ({ ...piece, draw: shifted(piece, indent) })), gap(size * 0.2)];
}

function shifted(piece: Piece, by: number): Piece["draw"] {
  return (pen, x, top) => piece.draw(pen, x + by, top);
}
