import type { Fault, FieldFault } from "@motlan/kernel";
import type { PageAround } from "../views/contract.ts";

/** How a page says a fault: above the form, and at its field where `places` names one for that code. */
export function aboutField(fault: Fault | undefined, places: Readonly<Record<string, string>>): Pick<PageAround, "fault" | "fields"> {
  if (fault === undefined) return {};
  const path = places[fault.code];
  const fields: readonly FieldFault[] = path === undefined ? fault.fields : [...fault.fields, { path, ...fault.text }];
  return { fault: fault.text, fields };
}
