import { create } from "qrcode";
import { fill } from "../../domain/fill.ts";
import type { QrBlock } from "../../domain/template.ts";
import { gap, MM, type Piece, type Setting, stack } from "../piece.ts";
import { setText } from "../text-piece.ts";

/** A QR code drawn as one vector shape, with words at its right. Nothing stands where the content is empty. */
export function layoutQr(block: QrBlock, width: number, setting: Setting): readonly Piece[] {
  const content = fill(block.content, setting.data);
  if (content === "") return [];
  const side = (block.side ?? 20) * MM;
  const words = stack(setText(block.text, setting, { width: width - side - 8, size: setting.size - 2.5 }));
  const figure = { tag: "Figure", alt: `Mã QR: ${content}` } as const;
  return [
    {
      height: Math.max(side, words.height),
      draw: (pen, x, top) => {
        pen.mark(figure, () => pen.shape(qrPath(content, side), { x, top }));
        words.draw(pen, x + side + 8, top + Math.max(0, (side - words.height) / 2));
      },
    },
    gap(4),
  ];
}

/** The dark modules as runs of rectangles, row by row, in an SVG path. Level M bears a fold or a stain of 15 %. */
export function qrPath(content: string, side: number): string {
  const { modules } = create(content, { errorCorrectionLevel: "M" });
  const unit = side / modules.size;
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      let length = 1;
      while (column + length < modules.size && modules.get(row, column + length)) length++;
      path += `M${at(column * unit)} ${at(row * unit)}h${at(length * unit)}v${at(unit)}h-${at(length * unit)}z`;
      column += length;
    }
  }
  return path;
}

function at(value: number): string {
  return value.toFixed(3);
}
