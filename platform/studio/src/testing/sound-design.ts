import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { plainJson } from "../domain/plain-json.ts";

/** The document of a small procedure with nothing wrong in it. */
export function aSoundDocument(code: string): JsonObject {
  return plainJson(aSoundVersion({ code }));
}
