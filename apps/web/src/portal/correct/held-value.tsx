import type { Language } from "@motlan/kernel";
import { CORRECT as T } from "../texts/correct.ts";
import type { Held } from "./say-value.ts";

interface Props {
  readonly held: Held;
  readonly lang: Language;
}

/** A value of a registry, or that there is none; text that stands as it is recorded says that it is Vietnamese (WCAG 3.1.2). */
export function HeldValue({ held: { value, asRecorded }, lang }: Props) {
  return asRecorded && lang !== "vi" ? <span lang="vi">{value}</span> : <>{value || T.nothing[lang]}</>;
}
