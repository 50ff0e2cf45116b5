import type { Language, Text } from "@motlan/kernel";

/** A text of the page's language with its `{places}` filled. */
export function say(text: Text, lang: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[lang].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
