import { createHash } from "node:crypto";
import { canonicalJson, type JsonObject, type Official } from "@motlan/kernel";

/** An official's name under what they saw: from which post, when, and the hash that binds it. */
export function signatureOf({ officialId, postId, personId, post }: Official, at: Date, signed: JsonObject): JsonObject {
  return {
    officialId,
    postId,
    personId,
    post,
    at: at.toISOString(),
    hash: createHash("sha256").update(canonicalJson(signed)).digest("hex"),
  };
}
