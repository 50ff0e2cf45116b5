import { formatDate } from "@motlan/formats";
import { isLocalDate, type Json, type JsonObject, type Language } from "@motlan/kernel";
import { isObject } from "../apply/field-values.ts";
import { DATA_LABELS, DATA_WORDS } from "../texts/data-labels.ts";

export interface RecordRow {
  readonly label: string;
  readonly value: string;
  readonly path: string;
}

/** A record as people read it: members with a name, the inner ones under their holder's, machine words in words. */
export function recordRows(values: JsonObject, lang: Language, over = "", path = ""): RecordRow[] {
  return inOrder(values).flatMap(([name, value]) => {
    const label = DATA_LABELS[name]?.[lang];
    const here = path === "" ? name : `${path}.${name}`;
    if (label === undefined || value === undefined || value === null) return [];
    if (isObject(value)) return recordRows(withoutParts(value), lang, label, here);
    const text = valueText(value, lang);
    return text === "" ? [] : [{ label: over === "" ? label : `${over} – ${label.toLocaleLowerCase(lang)}`, value: text, path: here }];
  });
}

const ORDER = Object.keys(DATA_LABELS);

/** As the labels stand, name before people before place; the database keeps no order of members. */
function inOrder(values: JsonObject): [string, Json | undefined][] {
  return Object.entries(values).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** An address in whole words makes its parts superfluous. */
function withoutParts(value: JsonObject): JsonObject {
  if (typeof value.text !== "string") return value;
  const { line: _, ...rest } = value;
  return rest;
}

function valueText(value: Json, lang: Language): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return DATA_WORDS[value]?.[lang] ?? (isLocalDate(value) ? formatDate(value) : value);
}
