import type { Values } from "./types.ts";

/** Reads values that came as `name → text or list of texts`; anything else is not a form's and is left out, and so is the sign of no sign (U+0000), which no database stores. */
export function valuesOf(source: unknown): Values {
  const lists = new Map<string, readonly string[]>();
  if (typeof source === "object" && source !== null) {
    for (const [name, value] of Object.entries(source)) {
      const texts = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string").map(withoutNul);
      if (texts.length > 0) lists.set(name, texts);
    }
  }
  return {
    get: (name) => lists.get(name)?.at(-1) ?? "",
    has: (name) => lists.has(name),
    all: (name) => lists.get(name) ?? [],
    names: () => [...lists.keys()],
  };
}

function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}
