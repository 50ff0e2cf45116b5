const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  frac12: "½",
};

/**
 * A text without whatever stands from each opening to the next closing; without a closing nothing more is taken out. One pass: a lazy pattern would look for a closing
 * that never comes from every opening anew, and half a megabyte of openings would hold the server for minutes.
 */
export function without(text: string, opening: RegExp, closing: RegExp): string {
  const kept: string[] = [];
  let at = 0;
  for (const [from, to] of spansOf(text, opening, closing)) {
    kept.push(text.slice(at, from));
    at = to;
  }
  return kept.join("") + text.slice(at);
}

/** From where to where each opening reaches with the closing after it. Both patterns look for all (`g`). */
export function spansOf(text: string, opening: RegExp, closing: RegExp): readonly (readonly [from: number, to: number])[] {
  const spans: (readonly [number, number])[] = [];
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const begin = opening.exec(text);
    if (begin === null) return spans;
    closing.lastIndex = begin.index + begin[0].length;
    const end = closing.exec(text);
    if (end === null) return spans;
    at = end.index + end[0].length;
    spans.push([begin.index, at]);
  }
}

/** The words of a piece of HTML: paragraphs and line breaks become line ends, everything else of the markup goes. */
export function plainOf(html: string): string {
  const bare = without(without(html, /<style/gi, /<\/style>/gi), /<script/gi, /<\/script>/gi);
  const text = bare
    .replace(/\s+/g, " ")
    .replace(/<br\s*\/?>\s?|<\/(p|div|li|h\d|tr|title)>\s?/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (all: string, name: string) => signOf(name) ?? all);
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function signOf(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()];
  const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
