import { createHash } from "node:crypto";
import type { JoiningRequest } from "../domain/joining.ts";

/** A key's name holds a part of its hash: nobody lists a key under another's name. */
export function keyName(node: string, x: string): string {
  return `${node}#${createHash("sha256").update(x).digest("hex").slice(0, 8)}`;
}

/** What two people read to each other over the telephone: sixteen hexadecimal digits in fours. */
export function markOf(x: string): string {
  return (createHash("sha256").update(x).digest("hex").slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}

export function digestOfRequest(request: JoiningRequest): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}
