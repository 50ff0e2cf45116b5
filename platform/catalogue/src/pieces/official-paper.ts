import { OFFICIAL_FOOT, OFFICIAL_HEAD } from "./layout.ts";

type Cell = { readonly label: string; readonly value: string; readonly bold?: boolean };

/** A row of a result's lines: one cell or several side by side. Cells are written "Label: {path}"; "*" before the label makes the value bold. */
export function lines(...rows: readonly (string | readonly string[])[]): {
  readonly kind: "fields";
  readonly rows: readonly (readonly Cell[])[];
} {
  return { kind: "fields", rows: rows.map((row) => (typeof row === "string" ? [row] : row).map(cellOf)) };
}

function cellOf(text: string): Cell {
  const bold = text.startsWith("*");
  const plain = bold ? text.slice(1) : text;
  const at = plain.indexOf(": ");
  return { label: plain.slice(0, at), value: plain.slice(at + 2), ...(bold && { bold }) };
}

/** A running paragraph, indented as in official texts. */
export const para = (text: string, when?: string) =>
  ({ kind: "paragraph", text, indent: 10, ...(when === undefined ? {} : { when }) }) as const;

/** A whole A4 paper in the layout of official documents: head, name, body, QR and signature. */
export function officialPaper(id: string, title: string, heading: string, body: readonly object[], under?: string) {
  const name = { kind: "heading", text: heading, size: 16, ...(under === undefined ? {} : { under }) };
  const space = { kind: "space", height: 3 };
  return { id, title, page: "A4", size: 13, blocks: [OFFICIAL_HEAD, space, name, space, ...body, space, OFFICIAL_FOOT] };
}

/** Quyết định: the grounds, then the articles, numbered; an article with a condition stands only when its value is there. */
export function decisionPaper(id: string, title: string, about: string, grounds: readonly string[], articles: readonly object[]) {
  const because = grounds.map((text) => ({ kind: "paragraph", text: `_${text}_`, indent: 10 }));
  const decides = { kind: "heading", text: "QUYẾT ĐỊNH:", size: 13, level: 2 };
  return officialPaper(id, title, "QUYẾT ĐỊNH", [...because, decides, ...articles], about);
}
