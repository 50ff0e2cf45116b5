import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import type { Style } from "../domain/rich-text.ts";

/** Tinos, whose metrics are those of the Times New Roman that the decree on clerical work asks for (NĐ 30/2020, phụ lục I). */
const FILES = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "bold-italic": "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const satisfies Record<Style, string>;

/** Names as a subset must carry them: six capitals before the name (ISO 32000-1, 9.6.4). */
const NAMES = {
  regular: "MOTLAN+Tinos",
  bold: "MOTLAN+Tinos-Bold",
  italic: "MOTLAN+Tinos-Italic",
  "bold-italic": "MOTLAN+Tinos-BoldItalic",
} as const satisfies Record<Style, string>;

export type Fonts = Readonly<Record<Style, PDFFont>>;

const bytesOf = new Map<Style, Uint8Array>();
const parsed = new WeakMap<Uint8Array, ReturnType<typeof create>>();

/** fontkit that parses each of our four files once for the life of the process: parsing is most of the cost of a small document. */
const fontkit = {
  create(data: Uint8Array, name?: string) {
    const found = parsed.get(data) ?? parse(data, name);
    parsed.set(data, found);
    return found;
  },
};

/**
 * A glyph remembers the characters it was first asked for. One that is first met as a part of another ("a" inside "ả") would remember none
 * and vanish from the text of the next document, so every character is asked for once before anything is drawn.
 */
function parse(data: Uint8Array, name?: string): ReturnType<typeof create> {
  const font = create(data, name);
  for (const character of font.characterSet) font.glyphForCodePoint(character);
  return font;
}

/** Embeds the four styles; only the glyphs that the document uses are written to it. */
export async function embedFonts(pdf: PDFDocument): Promise<Fonts> {
  pdf.registerFontkit(fontkit);
  const embed = (style: Style) => pdf.embedFont(bytesFor(style), { subset: true, customName: NAMES[style], features: { liga: false } });
  return {
    regular: await embed("regular"),
    bold: await embed("bold"),
    italic: await embed("italic"),
    "bold-italic": await embed("bold-italic"),
  };
}

/** A glyph's shape in units of the em, upwards, and how far it stands from the start of the text. */
export interface Outline {
  readonly path: string;
  readonly from: number;
}

/** A text as shapes, for what must be seen on a page but not be part of its text. Lengths are in ems. */
export function outlineText(
  text: string,
  style: Style,
): { readonly outlines: readonly Outline[]; readonly width: number; readonly unitsPerEm: number } {
  const font = fontkit.create(bytesFor(style));
  let from = 0;
  const outlines = font.layout(text).glyphs.map((glyph) => {
    const outline = { path: glyph.path.toSVG(), from: from / font.unitsPerEm };
    from += glyph.advanceWidth;
    return outline;
  });
  return { outlines, width: from / font.unitsPerEm, unitsPerEm: font.unitsPerEm };
}

function bytesFor(style: Style): Uint8Array {
  const found =
    bytesOf.get(style) ?? new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[style]}`)));
  bytesOf.set(style, found);
  return found;
}
