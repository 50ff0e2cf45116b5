import type { Language } from "@motlan/kernel";
import type { ValueRow } from "./say-value.ts";

/** A value of a registry; text that stands as it is recorded says that it is Vietnamese (WCAG 3.1.2). */
export function HeldValue({ row: { value, asRecorded }, lang }: { readonly row: ValueRow; readonly lang: Language }) {
  return asRecorded && lang !== "vi" ? <span lang="vi">{value}</span> : <>{value}</>;
}
