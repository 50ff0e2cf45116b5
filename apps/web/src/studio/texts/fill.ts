import type { Text } from "@motlan/kernel";

/** Fills `{name}` in both languages of a text. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  return { vi: put(text.vi), en: put(text.en) };
}
