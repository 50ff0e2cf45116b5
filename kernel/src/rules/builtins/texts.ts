import { decimalOf } from "../decimal.ts";
import { toText } from "../to-text.ts";
import { isNumber, type Value } from "../value.ts";
import { type Builtins, takes } from "./define.ts";

/** Longer text is not matched: a pattern may be slow, and the text is a stranger's. */
const LONGEST_MATCHED = 10_000;

/** XPath's pattern as ours: the flags s, m, i, x are the same, x drops white space from the pattern. Null when it is no pattern. */
export function readPattern(pattern: string, flags: Value, always = ""): RegExp | null {
  if (typeof flags !== "string" || !/^[smix]*$/.test(flags)) return null;
  const source = flags.includes("x") ? pattern.replace(/(\[(?:\\.|[^\]])*\])|\s+/g, "$1") : pattern;
  try {
    return new RegExp(source, `u${always}${[...new Set(flags.replaceAll("x", ""))].join("")}`);
  } catch {
    return null;
  }
}

/** Counts in characters as people do, not in UTF-16 units; from 1, or from the end when negative. */
function substring(text: string, start: number, length: number): string | null {
  const characters = [...text];
  const from = start > 0 ? start - 1 : characters.length + start;
  if (start === 0 || from < 0 || from >= characters.length || length < 1) return null;
  return characters.slice(from, from + length).join("");
}

function replace(text: string, pattern: string, replacement: string, flags: Value): string | null {
  const found = readPattern(pattern, flags, "g");
  if (!found || text.length > LONGEST_MATCHED) return null;
  return text.replace(found, replacement.replaceAll("$0", "$$&"));
}

function join(list: readonly Value[], between: Value): Value {
  const texts = list.filter((item) => item !== null);
  return texts.every((item) => typeof item === "string") ? texts.join(typeof between === "string" ? between : "") : null;
}

const split = (text: string, at: string) => (at === "" ? -1 : text.indexOf(at));

export const textBuiltins: Builtins = {
  string: [takes(["any"], (value) => (value === null ? null : toText(value)))],
  contains: [takes(["text", "text"], (text, match) => text.includes(match))],
  "starts with": [takes(["text", "text"], (text, match) => text.startsWith(match))],
  "ends with": [takes(["text", "text"], (text, match) => text.endsWith(match))],
  "string length": [takes(["text"], (text) => decimalOf([...text].length))],
  "upper case": [takes(["text"], (text) => text.toUpperCase())],
  "lower case": [takes(["text"], (text) => text.toLowerCase())],
  trim: [takes(["text"], (text) => text.trim())],
  substring: [
    takes(["text", "number", "any?"], (text, start, length) => {
      if (length === undefined || length === null) return substring(text, start.toNumber(), Number.POSITIVE_INFINITY);
      return isNumber(length) ? substring(text, start.toNumber(), Math.trunc(length.toNumber())) : null;
    }),
  ],
  "substring before": [takes(["text", "text"], (text, at) => text.slice(0, Math.max(0, split(text, at))))],
  "substring after": [
    takes(["text", "text"], (text, at) => (at === "" ? text : text.includes(at) ? text.slice(text.indexOf(at) + at.length) : "")),
  ],
  matches: [
    takes(["text", "text", "any?"], (text, pattern, flags) => {
      const found = readPattern(pattern, flags ?? "");
      return found && text.length <= LONGEST_MATCHED ? found.test(text) : null;
    }),
  ],
  replace: [takes(["text", "text", "text", "any?"], (text, pattern, by, flags) => replace(text, pattern, by, flags ?? ""))],
  split: [
    takes(["text", "text"], (text, delimiter) => {
      const found = readPattern(delimiter, "");
      return found && text.length <= LONGEST_MATCHED ? text.split(found) : null;
    }),
  ],
  "string join": [takes(["list", "any?"], (list, delimiter) => join(list, delimiter ?? null))],
};
