import type { Color } from "@cantoo/pdf-lib";
import { fillMarkup } from "../domain/fill.ts";
import { parseRuns, type Run, type Style } from "../domain/rich-text.ts";
import type { Align } from "../domain/template.ts";
import { breakLines, type Line } from "./lines.ts";
import type { Element, Pen } from "./pen.ts";
import type { Piece, Setting } from "./piece.ts";

export interface TextLook {
  readonly width: number;
  readonly size: number;
  readonly align?: Align;
  readonly style?: Style;
  readonly color?: Color;
  /** First-line indent in points. */
  readonly indent?: number;
  readonly element?: Element;
  /** Height of a line as a multiple of the size. */
  readonly leading?: number;
}

/** Sets a filled template text as lines, one piece each, so that a long paragraph may cross a page. */
export function setText(text: string, setting: Setting, look: TextLook): readonly Piece[] {
  return setRuns(parseRuns(fillMarkup(text, setting.data), look.style), setting, look);
}

export function setRuns(runs: readonly Run[], setting: Setting, look: TextLook): readonly Piece[] {
  const indent = look.indent ?? 0;
  const lines = breakLines(runs, setting.fonts, look.size, look.width, indent);
  const height = look.size * (look.leading ?? 1.24);
  const element = look.element ?? { tag: "P" };
  return lines.map((line, at) => ({
    height,
    element,
    draw: (pen, x, top) =>
      drawLine(pen, line, { ...look, x: x + (at === 0 ? indent : 0), width: look.width - (at === 0 ? indent : 0) }, top + height),
  }));
}

function drawLine(pen: Pen, line: Line, look: TextLook & { readonly x: number }, bottom: number): void {
  const baseline = bottom - look.size * 0.3;
  const spare = look.width - line.width;
  const stretched = look.align === "justify" && !line.last && line.words.length > 1 ? spare / (line.words.length - 1) : 0;
  let x = look.x + (look.align === "center" ? spare / 2 : look.align === "right" ? spare : 0);
  for (const [at, word] of line.words.entries()) {
    for (const [part, piece] of word.pieces.entries()) {
      // The space is written too, so that a copied or spoken line keeps its words apart.
      const ends = part === word.pieces.length - 1 && at < line.words.length - 1;
      pen.text(ends ? `${piece.text} ` : piece.text, {
        x,
        baseline,
        size: look.size,
        style: piece.style,
        ...(look.color ? { color: look.color } : {}),
      });
      x += pen.fonts[piece.style].widthOfTextAtSize(piece.text, look.size);
    }
    x += word.space + stretched;
  }
}
