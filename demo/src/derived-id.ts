import { hash } from "node:crypto";

/** The same id for the same thing of the demo country on every node: a UUID version 8 from our own name for it (RFC 9562, section 5.8). */
export function derivedId(name: string): string {
  const hex = hash("sha256", `motlan/demo/${name}`, "hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
