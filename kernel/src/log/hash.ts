import { createHash } from "node:crypto";
import { canonicalJson, type JsonObject } from "../json.ts";

/**
 * What the log shows of a thing: a hash of its one spelling. The thing names persons by their ids and stays with who may see it; its key holds 74 random bits, so that
 * nobody finds it by guessing.
 */
export function entryOf(logged: JsonObject): Buffer {
  return createHash("sha256").update(canonicalJson(logged)).digest();
}

/** RFC 6962, section 2.1: a leaf is prefixed with 0x00, so that no inner node can be passed off as a leaf. */
export function hashLeaf(entry: Buffer): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(0), entry]))
    .digest();
}

export function hashNodes(left: Buffer, right: Buffer): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(1), left, right]))
    .digest();
}

/** An act as it is logged. */
export interface LoggedEvent {
  readonly key: string;
  readonly at: Date;
  readonly type: string;
  readonly subject: string;
  readonly agency_id: string | null;
  readonly actor: { readonly [name: string]: string | undefined };
  readonly data: JsonObject;
}

export function eventForm({ key, at, type, subject, agency_id, actor, data }: LoggedEvent): JsonObject {
  return { key, at: at.toISOString(), type, subject, agency: agency_id, actor, data };
}
