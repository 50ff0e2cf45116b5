import { hasShape, type Step } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { blankVersion } from "./blank-version.ts";

/** The steps of a document that have the shape of steps; others are the designer's to mend. */
export function readSteps(value: Json | undefined): readonly Step[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((step: Json) => {
    const tried: unknown = { ...blankVersion, steps: [step] };
    return hasShape(tried) ? tried.steps : [];
  });
}
