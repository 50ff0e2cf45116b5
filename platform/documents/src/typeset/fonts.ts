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
 * Two things are set right in a parsed font. A glyph remembers the characters it was first asked for: one that is first met as a part of
 * another ("a" inside "ả") would remember none and vanish from the text of the next document, so every character is asked for once. And
 * Vietnamese, composed, needs no shaping: a glyph per character, where the general way takes ten times as long.
 */
function parse(data: Uint8Array, name?: string): ReturnType<typeof create> {
  const font = create(data, name);
  for (const character of font.characterSet) font.glyphForCodePoint(character);
  font.layout = (text) => ({ glyphs: Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0)) });
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

/** A text as the operators that fill its shape, one em high, its width in ems: seen on a page without being part of its text. */
export function outlineText(text: string, style: Style): { readonly operators: string; readonly width: number } {
  const font = fontkit.create(bytesFor(style));
  let from = 0;
  let operators = "";
  for (const glyph of font.layout(text).glyphs) {
    operators += outlineGlyph(glyph.path.commands, (x, y) => `${em((from + x) / font.unitsPerEm)} ${em(y / font.unitsPerEm)}`);
    from += glyph.advanceWidth;
  }
  return { operators, width: from / font.unitsPerEm };
}

type Point = (x: number, y: number) => string;

/** TrueType draws with quadratic curves, PDF with cubic ones that pass through the same points. */
function outlineGlyph(commands: readonly { readonly command: string; readonly args: readonly number[] }[], at: Point): string {
  let [x, y] = [0, 0];
  let operators = "";
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === "moveTo") operators += `${at(a, b)} m\n`;
    else if (command === "lineTo") operators += `${at(a, b)} l\n`;
    else if (command === "closePath") operators += "h\n";
    else
      operators += `${at(x + (2 * (a - x)) / 3, y + (2 * (b - y)) / 3)} ${at(c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3)} ${at(c, d)} c\n`;
    if (command !== "closePath") [x, y] = command === "quadraticCurveTo" ? [c, d] : [a, b];
  }
  return operators === "" ? "" : `${operators}f\n`;
}

function em(value: number): string {
  return value.toFixed(4);
}

function bytesFor(style: Style): Uint8Array {
  const found =
    bytesOf.get(style) ?? new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[style]}`)));
  bytesOf.set(style, found);
  return found;
}
