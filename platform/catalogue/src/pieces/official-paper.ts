import { officialPaper } from "./layout.ts";

type Block = Readonly<Record<string, unknown>>;
interface Cell {
  readonly label: string;
  readonly value: string;
  readonly bold?: boolean;
}

/** A result's lines: one cell a row or several side by side, each written "Label: {path}"; a star before the label makes the value bold. */
export function lines(...rows: readonly (string | readonly string[])[]) {
  return { kind: "fields", rows: rows.map((row) => (typeof row === "string" ? [row] : row).map(cellOf)) } as const;
}

function cellOf(text: string): Cell {
  const bold = text.startsWith("*");
  const plain = bold ? text.slice(1) : text;
  const at = plain.indexOf(": ");
  return { label: plain.slice(0, at), value: plain.slice(at + 2), ...(bold && { bold }) };
}

/** A running paragraph, indented as in official texts; with `when` only where that value is there. */
export const para = (text: string, when?: string) =>
  ({ kind: "paragraph", text, indent: 10, ...(when === undefined ? {} : { when }) }) as const;

/** A line at the margin: the numbered head of a part. */
export const head = (text: string, when?: string) => ({ kind: "paragraph", text, ...(when === undefined ? {} : { when }) }) as const;

export interface DecisionPaper {
  readonly id: string;
  readonly title: string;
  /** What the decision is about (trích yếu). */
  readonly about: string;
  /** Căn cứ, one line each. */
  readonly grounds: readonly string[];
  readonly articles: readonly Block[];
}

/** Quyết định: the grounds, then the articles. */
export function decisionPaper({ id, title, about, grounds, articles }: DecisionPaper) {
  const because = grounds.map((text) => ({ kind: "paragraph", text: `_${text}_`, indent: 10 }));
  const decides = { kind: "heading", text: "QUYẾT ĐỊNH:", size: 13, level: 2, align: "center" };
  return officialPaper({ id, title, heading: "QUYẾT ĐỊNH", under: about, blocks: [...because, decides, ...articles] });
}
