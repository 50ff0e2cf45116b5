import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import { isId, type Json, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findUnit, formatPlace } from "@motlan/places";
import { entryKeys } from "../domain/entries.ts";
import { type FormState, fieldsOf, type PlaceFact, type PlaceFacts } from "../domain/form.ts";
import { communeIdOf, formerIdOf } from "../domain/parse/parse-place.ts";
import { typedAt } from "../domain/parse/parse-value.ts";
import { isObject } from "../domain/parse/parsed.ts";
import { itemAt } from "../domain/questions.ts";

/** The communes that answers and held records name, as they are called today. */
export async function readPlaces(work: Work, version: ProcedureVersion, draft: Pick<FormState, "answers" | "known">): Promise<PlaceFacts> {
  const ids = new Set<string>();
  for (const field of placeQuestions(version, draft.answers)) {
    const typed = typedAt(field, draft.answers);
    ids.add(communeIdOf(typed)).add(formerIdOf(typed));
  }
  for (const { record } of Object.values(draft.known)) findCommunes(record?.values ?? null, ids);
  const places: Record<string, PlaceFact> = {};
  for (const id of [...ids].filter(isId)) {
    const place = await readPlace(work, id);
    if (place !== undefined) places[id] = place;
  }
  return places;
}

/** The questions for a place, those within entries included. */
function placeQuestions(version: ProcedureVersion, answers: FormState["answers"]): Field[] {
  return fieldsOf(version).flatMap(({ field }) => {
    if (field.group === undefined) return isPlace(field) ? [field] : [];
    const items = field.group.items.filter(isPlace);
    return items.length === 0 ? [] : entryKeys(field, answers).flatMap((key) => items.map((item) => itemAt(field, key, item)));
  });
}

function isPlace({ kind }: Pick<Field, "kind">): boolean {
  return kind === "commune" || kind === "address";
}

/** Records name communes under `communeId`, whatever stands around it. */
function findCommunes(json: Json | undefined, ids: Set<string>): void {
  if (Array.isArray(json)) for (const item of json) findCommunes(item, ids);
  else if (isObject(json)) {
    for (const [key, item] of Object.entries(json)) {
      if (/communeId$/i.test(key) && typeof item === "string") ids.add(item);
      else findCommunes(item, ids);
    }
  }
}

async function readPlace(work: Work, id: string): Promise<PlaceFact | undefined> {
  const today = localDateOf(work.clock.now());
  const unit = await findUnit(work.db, id, today);
  if (unit === undefined) return undefined;
  const alive = (unit.validFrom ?? today) <= today && (unit.validTo === undefined || today < unit.validTo);
  const { code, name, level, validFrom, validTo } = unit;
  const days = { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
  return { id, code, name, text: formatPlace(unit), inForce: level === "commune" && alive, ...days };
}
