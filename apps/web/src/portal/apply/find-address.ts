import type { FieldView } from "@motlan/forms";
import { type Json, localDateOf } from "@motlan/kernel";
import { resolveAddress } from "@motlan/places";
import type { Values, Visit } from "../../frame/types.ts";

/**
 * Addresses that were written by hand: where one commune of today is meant it is taken; where several might be, the page asks. Works on what a page posted, before it is saved.
 */
export async function withFoundPlaces(
  visit: Visit,
  fields: readonly FieldView[],
  answers: Readonly<Record<string, Json>>,
): Promise<Record<string, Json>> {
  const all = { ...answers };
  for (const { name, kind } of fields) {
    if (kind !== "address" || !Object.hasOwn(all, `${name}.typed`)) continue;
    Object.assign(all, chosenOf(visit.form, name) ?? (await foundOf(visit, name)));
  }
  return all;
}

/** The field whose "find" button was pressed. */
export function searchedAddress(form: Values): string {
  return form.get("tim-dia-chi");
}

/** One of several communes, as it was chosen: `<commune>|<former unit>`. */
function chosenOf(form: Values, name: string): Record<string, Json> | undefined {
  const [communeId = "", wasId = ""] = form.get(`${name}.found`).split("|");
  return communeId === "" ? undefined : { [`${name}.communeId`]: communeId, [`${name}.wasId`]: wasId || null };
}

async function foundOf({ work, form }: Visit, name: string): Promise<Record<string, Json>> {
  const typed = form.get(`${name}.typed`).trim();
  const pressed = searchedAddress(form) === name;
  if (typed === "" || (!pressed && form.get(`${name}.commune`) !== "")) return {};
  const { line, candidates } = await resolveAddress(work.db, typed, localDateOf(work.clock.now()));
  if (candidates.length === 0) return pressed ? { [`${name}.communeId`]: null, [`${name}.wasId`]: null } : {};
  const written = form.get(`${name}.line`).trim() || line;
  const [only] = candidates;
  if (only === undefined || candidates.length > 1)
    return { [`${name}.communeId`]: null, [`${name}.wasId`]: null, [`${name}.line`]: written };
  return { [`${name}.communeId`]: only.commune.id, [`${name}.wasId`]: only.was?.id ?? null, [`${name}.line`]: written };
}
