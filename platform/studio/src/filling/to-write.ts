import type { Finding } from "@motlan/catalogue";
import type { Json, JsonObject, Text } from "@motlan/kernel";

/** How a text begins that somebody still has to write: nothing with it is submitted. */
export const TO_WRITE: Text = { vi: "[Cần viết]", en: "[To be written]" };

/** A text that says what is to be written in its place. */
export function toWrite(vi: string, en: string): Text {
  return { vi: `${TO_WRITE.vi} ${vi}`, en: `${TO_WRITE.en} ${en}` };
}

/** Every text of a document that is still to be written, with its place. */
export function listToWrite(document: JsonObject): readonly Finding[] {
  const found: Finding[] = [];
  visit(document, "", found);
  return found;
}

function visit(value: Json | undefined, place: string, found: Finding[]): void {
  if (typeof value === "string") {
    if (value.startsWith(TO_WRITE.vi) || value.startsWith(TO_WRITE.en))
      found.push({ place, vi: "Chỗ này còn phải viết.", en: "This is still to be written." });
    return;
  }
  if (value === null || typeof value !== "object") return;
  const at = (name: string) => (place === "" ? name : `${place}.${name}`);
  for (const [name, inner] of Object.entries(value)) visit(inner, at(name), found);
}
