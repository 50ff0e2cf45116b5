import { isContext, isList, Range, type Value } from "./value.ts";

/** A value as FEEL writes it. Text within a list or a context is quoted; a function has no text. */
export function toText(value: Value, nested = false): string {
  if (value === null) return "null";
  if (typeof value === "string") return nested ? JSON.stringify(value) : value;
  if (isList(value)) return `[${value.map((item) => toText(item, true)).join(", ")}]`;
  if (isContext(value)) return `{${[...value].map(([key, item]) => `${keyText(key)}: ${toText(item, true)}`).join(", ")}}`;
  if (value instanceof Range) {
    const [low, high] = [value.low, value.high].map((end) => (end === undefined ? "" : toText(end, true)));
    return `${value.lowIn ? "[" : "("}${low}..${high}${value.highIn ? "]" : ")"}`;
  }
  return typeof value === "object" && "run" in value ? "function" : String(value);
}

function keyText(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : JSON.stringify(key);
}
