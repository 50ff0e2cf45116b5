/** fontkit ships no types; this is what the room uses of it. */
declare module "fontkit" {
  import type { PDFDocument } from "@cantoo/pdf-lib";

  interface OutlinedGlyph {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] };
  }

  interface OutlinedFont {
    readonly unitsPerEm: number;
    readonly characterSet: number[];
    glyphForCodePoint(character: number): OutlinedGlyph;
    layout: (text: string) => { glyphs: OutlinedGlyph[] };
  }

  type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
  type PlainFont = Extract<ReturnType<Fontkit["create"]>, { readonly characterSet: number[] }>;
  export function create(...input: Parameters<Fontkit["create"]>): Omit<PlainFont, keyof OutlinedFont> & OutlinedFont;
}
