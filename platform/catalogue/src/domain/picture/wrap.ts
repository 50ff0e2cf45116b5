/** Lines that fit into so many characters, broken between words; a word that is longer stands alone. At most `most` lines, the last ending in "…" when text is left. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const end = kept[most - 1] ?? "";
  kept[most - 1] = `${end.length + 2 > width ? end.slice(0, width - 2).trimEnd() : end} …`;
  return kept;
}
