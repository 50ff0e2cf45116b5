import type { FormView } from "@motlan/forms";
import type { Visit } from "../../frame/types.ts";
import { partOf, textValue } from "../../portal/apply/field-values.ts";
import { flatFields } from "../../portal/apply/flat-fields.ts";
import { type PlaceOptions, placeOptions } from "../../portal/apply/place-options.ts";

/** The lists of each place asked on the page. */
export async function placesOn({ work }: Visit, view: FormView): Promise<ReadonlyMap<string, PlaceOptions>> {
  const places = new Map<string, PlaceOptions>();
  for (const { name, kind, value } of flatFields(view.page.fields)) {
    if (kind !== "commune" && kind !== "address") continue;
    places.set(name, await placeOptions(work, kind === "commune" ? textValue(value) : partOf(value, "communeId")));
  }
  return places;
}
