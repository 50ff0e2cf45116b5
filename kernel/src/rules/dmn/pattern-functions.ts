import { Func, isList, type Value } from "../value.ts";
import { LONGEST_MATCHED, xpathPattern } from "./xpath-pattern.ts";

/** `matches`, `replace` and `split` with the patterns of XPath. Our own rules have those of ECMAScript, which every browser carries. */
export const patternFunctions: readonly (readonly [string, Value])[] = [
  ["matches", new Func(["input", "pattern", "flags"], (args) => (args.length > 3 ? null : matches(args)))],
  ["replace", new Func(["input", "pattern", "replacement", "flags"], (args) => (args.length > 4 ? null : replace(args)))],
  ["split", new Func(["string", "delimiter"], (args) => (args.length === 2 ? split(args) : null))],
];

function matches(args: readonly Value[]): Value {
  const [input, pattern, flags] = args.map(single);
  const found = regexOf(input, pattern, flags ?? null);
  return found && typeof input === "string" ? found.test(input) : null;
}

/** `$1` is the first group, `$0` the whole; a dollar sign that is meant is written `\$`. */
function replace(args: readonly Value[]): Value {
  const [input, pattern, by, flags] = args.map(single);
  const found = regexOf(input, pattern, flags ?? null, "g");
  if (!found || typeof input !== "string" || typeof by !== "string") return null;
  if (new RegExp(found.source, found.flags.replace("g", "")).test("")) return null;
  const literal = flags === "q" || (typeof flags === "string" && flags.includes("q"));
  if (!literal && /\\(?![\\$])|(?<!\\)\$(?!\d)/.test(by.replaceAll("\\\\", ""))) return null;
  return input.replace(found, (whole: string, ...rest: unknown[]) => {
    if (literal) return by;
    const groups = rest.slice(
      0,
      rest.findIndex((one) => typeof one === "number"),
    );
    return by.replace(/\\([\\$])|\$(\d)/g, (_, sign?: string, group?: string) => {
      if (sign !== undefined) return sign;
      const value = group === "0" ? whole : groups[Number(group) - 1];
      return typeof value === "string" ? value : "";
    });
  });
}

function split(args: readonly Value[]): Value {
  const [input, delimiter] = args.map(single);
  const found = regexOf(input, delimiter, null);
  if (!found || typeof input !== "string") return null;
  // The groups of a delimiter are no part of the answer.
  const pieces: string[] = [];
  let from = 0;
  for (const hit of input.matchAll(new RegExp(found.source, `${found.flags}g`))) {
    pieces.push(input.slice(from, hit.index));
    from = hit.index + hit[0].length;
  }
  return [...pieces, input.slice(from)];
}

function regexOf(input: Value | undefined, pattern: Value | undefined, flags: Value, always = ""): RegExp | null {
  if (typeof input !== "string" || typeof pattern !== "string" || input.length > LONGEST_MATCHED) return null;
  if (flags !== null && typeof flags !== "string") return null;
  return xpathPattern(pattern, flags ?? "", always);
}

/** A list of one text where the text is wanted. */
function single(value: Value): Value {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value;
}
