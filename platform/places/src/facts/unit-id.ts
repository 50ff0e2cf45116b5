import { hash } from "node:crypto";
import type { LocalDate } from "@motlan/kernel";
import type { Level } from "../domain/place.ts";

/** Our own namespace: every node makes the same id for the same unit, so that dossiers and agencies can move between nodes. */
const NAMESPACE = "motlan/places";

/** The surrogate id of a unit (a UUID made from a name, as version 5 of RFC 9562) from its level, its code and its first day; without a day, the unit that stood before our facts begin. */
export function unitId(level: Level, code: string, validFrom?: LocalDate): string {
  const hex = hash("sha1", `${NAMESPACE}/${level}/${code}/${validFrom ?? "-"}`, "hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
