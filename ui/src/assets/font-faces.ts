/** Vietnamese letters with their marks, and the đồng sign. Everything else Latin is in the other subset. */
const VIETNAMESE =
  "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF9,U+20AB";
const LATIN = "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD";

/** The four files we ship: two weights, two subsets each (OFL 1.1, Be Vietnam Pro). */
export const FONTS = [
  { weight: 400, subset: "vietnamese", range: VIETNAMESE },
  { weight: 400, subset: "latin", range: LATIN },
  { weight: 600, subset: "vietnamese", range: VIETNAMESE },
  { weight: 600, subset: "latin", range: LATIN },
] as const;

/** One rule a file. Text is readable at once in the system's font and changes when ours has come. */
export function fontFace(font: (typeof FONTS)[number], path: string): string {
  return `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${font.weight};font-display:swap;src:url(${path}) format("woff2");unicode-range:${font.range}}`;
}
