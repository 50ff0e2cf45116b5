/** fontkit ships no types; this is what the room uses of it. */
declare module "fontkit" {
  import type { PDFDocument } from "@cantoo/pdf-lib";

  interface OutlinedFont {
    readonly unitsPerEm: number;
    readonly characterSet: number[];
    glyphForCodePoint(character: number): { id: number; codePoints: number[]; advanceWidth: number } | null;
    layout(text: string): { readonly glyphs: readonly { readonly advanceWidth: number; readonly path: { toSVG(): string } }[] };
  }

  type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
  export function create(...input: Parameters<Fontkit["create"]>): ReturnType<Fontkit["create"]> & OutlinedFont;
}
