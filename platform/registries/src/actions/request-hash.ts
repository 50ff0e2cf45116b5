import { createHash } from "node:crypto";
import { canonicalJson, type JsonObject } from "@motlan/kernel";

/** What a request asks, as a hash: one key stands for one request only. */
export function requestHash(request: JsonObject): string {
  return createHash("sha256").update(canonicalJson(request)).digest("hex");
}
