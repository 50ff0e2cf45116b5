export type Style = "regular" | "bold" | "italic" | "bold-italic";

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** Reads `**bold**` and `_italic_`; a backslash keeps the mark as it is. `base` is the style of what carries no mark. */
export function parseRuns(text: string, base: Style = "regular"): readonly Run[] {
  const runs: Run[] = [];
  let bold = base === "bold" || base === "bold-italic";
  let italic = base === "italic" || base === "bold-italic";
  let pending = "";
  const flush = () => {
    if (pending !== "") runs.push({ text: pending, style: styleOf(bold, italic) });
    pending = "";
  };
  for (const token of text.match(/\\[*_]|\*\*|_|[^*_\\]+|[*\\]/g) ?? []) {
    if (token === "**") {
      flush();
      bold = !bold;
    } else if (token === "_") {
      flush();
      italic = !italic;
    } else {
      pending += token.startsWith("\\") && token.length === 2 ? token.slice(1) : token;
    }
  }
  flush();
  return runs;
}

function styleOf(bold: boolean, italic: boolean): Style {
  if (bold) return italic ? "bold-italic" : "bold";
  return italic ? "italic" : "regular";
}
