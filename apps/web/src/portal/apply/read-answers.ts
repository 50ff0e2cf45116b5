import type { FieldView } from "@motlan/forms";
import type { Json } from "@motlan/kernel";
import type { Values } from "../../frame/types.ts";
import { isFixed } from "./field-values.ts";

type Kind = Pick<FieldView, "name" | "kind">;

/** What was typed on a page, by the paths that forms knows. What the page doesn't let one type, and files, are left out; an unticked choice is null. */
export function readAnswers(fields: readonly FieldView[], form: Values): Record<string, Json> {
  const answers: Record<string, Json> = {};
  for (const field of fields) if (!isFixed(field)) Object.assign(answers, readField(field, form));
  return answers;
}

/** The same for one question. */
export function readField({ name, kind }: Kind, form: Values): Record<string, Json> {
  switch (kind) {
    case "file":
      return {};
    case "date":
      return readParts(name, ["day", "month", "year"], form);
    case "commune":
      return { [name]: form.get(`${name}.commune`) || null };
    case "address":
      return { [`${name}.communeId`]: form.get(`${name}.commune`) || null, [`${name}.line`]: form.get(`${name}.line`) };
    case "choices":
      return { [name]: form.has(name) ? form.all(name) : null };
    default:
      return { [name]: form.has(name) ? form.get(name) : null };
  }
}

function readParts(name: string, parts: readonly string[], form: Values): Record<string, Json> {
  return Object.fromEntries(parts.map((part) => [`${name}.${part}`, form.get(`${name}.${part}`)]));
}

/** The answer as one value under the question's own path, as a dossier's supplement takes it. */
export function readWhole(field: Kind, form: Values): Json {
  const read = readField(field, form);
  const parts = Object.entries(read).filter(([path]) => path !== field.name);
  if (parts.length === 0) return read[field.name] ?? null;
  return Object.fromEntries(parts.map(([path, value]) => [path.slice(field.name.length + 1), value]));
}
