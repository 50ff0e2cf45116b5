import type { JsonObject } from "@motlan/kernel";

/** What the database takes as JSON: no members that are undefined, no sign it refuses (NUL, half surrogates). */
export function plainJson(value: object): JsonObject {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? clean(inner) : inner));
  const parsed: JsonObject = JSON.parse(text);
  return parsed;
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}
