/** Pieces that must stay letter by letter: strings and `url(…)`. */
const KEPT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** Squeezes the blanks out of CSS that holds no strings. A space before `(`, `+`, `-` or `.` may mean something and stays. */
function squeeze(css: string): string {
  return css
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/(?<=[\w-]): /g, ":")
    .replaceAll(";}", "}")
    .trim();
}

/** Takes comments and needless blanks out of our own CSS. It trusts its input: well-formed, written by us, no nesting. */
export function minifyCss(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const kept: string[] = [];
  const marked = plain.replace(KEPT, (text) => `\u0001${kept.push(text) - 1}\u0002`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters because CSS holds none
  return squeeze(marked).replace(/\u0001(\d+)\u0002/g, (_, index: string) => kept[Number(index)] ?? "");
}
