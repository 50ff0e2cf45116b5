import type { FieldView, GroupView } from "@motlan/forms";
import type { Json } from "@motlan/kernel";
import type { Values } from "../../frame/types.ts";
import { isFixed, isObject } from "./field-values.ts";

type Kind = Pick<FieldView, "name" | "kind">;

/**
 * What was typed on a page, by the paths that forms knows. What the page doesn't let one type, and files, are left out; an unticked choice is null. The page says which
 * questions it showed (`hoi`; those of an entry in one line): one that another window opened since is not taken for emptied, and an entry removed since is still read.
 */
export function readAnswers(fields: readonly FieldView[], form: Values): Record<string, Json> {
  const shown = shownNames(form);
  const asked = shown.length === 0 ? undefined : new Set(shown);
  const posted = new Set(form.names());
  const answers: Record<string, Json> = {};
  for (const field of fields) {
    if (field.group !== undefined) Object.assign(answers, readEntries(field, field.group, shown, form));
    else if (!isFixed(field) && (asked === undefined || asked.has(field.name) || posted.has(field.name)))
      Object.assign(answers, readField(field, form));
  }
  return answers;
}

/** The questions that the posted page showed, by their names. */
export function shownNames(form: Values): string[] {
  return form.all("hoi").flatMap((line) => {
    const [first = "", ...items] = line.split(" ");
    return items.length === 0 ? [first] : items.map((item) => `${first}.${item}`);
  });
}

function readEntries({ name }: FieldView, { items, entries }: GroupView, shown: readonly string[], form: Values): Record<string, Json> {
  const fixed = new Set(
    flatViews(entries)
      .filter(isFixed)
      .map((field) => field.name),
  );
  const answers: Record<string, Json> = {};
  for (const path of shown) {
    if (!path.startsWith(`${name}.`) || fixed.has(path)) continue;
    const kind = items.find((item) => path.endsWith(`.${item.name}`))?.kind;
    if (kind !== undefined) Object.assign(answers, readField({ name: path, kind }, form));
  }
  return answers;
}

function flatViews(entries: GroupView["entries"]): FieldView[] {
  return entries.flatMap(({ fields }) => fields);
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
      return readAddress(name, form);
    case "choices":
      return { [name]: form.has(name) ? form.all(name) : null };
    default:
      return { [name]: form.has(name) ? form.get(name) : null };
  }
}

function readParts(name: string, parts: readonly string[], form: Values): Record<string, Json> {
  return Object.fromEntries(parts.map((part) => [`${name}.${part}`, form.get(`${name}.${part}`)]));
}

/** The former unit stays known only while the commune it led to is the one chosen. */
function readAddress(name: string, form: Values): Record<string, Json> {
  const commune = form.get(`${name}.commune`);
  const parts = { [`${name}.communeId`]: commune || null, [`${name}.line`]: form.get(`${name}.line`) };
  if (!form.has(`${name}.typed`)) return parts;
  const [found = "", was = ""] = form.get(`${name}.was`).split("|");
  return { ...parts, [`${name}.typed`]: form.get(`${name}.typed`) || null, [`${name}.wasId`]: (found === commune && was) || null };
}

/** The answer as one value under the question's own path, as a dossier's supplement takes it. */
export function readWhole(field: Kind & Pick<FieldView, "group">, form: Values): Json {
  if (field.group !== undefined) return readList(field.name, field.group, form);
  const read = readField(field, form);
  const parts = Object.entries(read).filter(([path]) => path !== field.name);
  if (parts.length === 0) return read[field.name] ?? null;
  return Object.fromEntries(parts.map(([path, value]) => [path.slice(field.name.length + 1), value]));
}

/** A group's entries as a list; entries with nothing in them are left out. Files stay as they are: nobody names a file by typing. */
function readList(name: string, { items, entries }: GroupView, form: Values): Json {
  const list = entries.map(({ key, fields }) => {
    const kept = fields.flatMap((field) => (field.kind === "file" ? [[itemName(field), field.value] as const] : []));
    const typed = items
      .filter(({ kind }) => kind !== "file")
      .map((item) => [item.name, readWhole({ kind: item.kind, name: `${name}.${key}.${item.name}` }, form)] as const);
    return Object.fromEntries([...typed, ...kept].filter(([, value]) => !isBlank(value)));
  });
  return list.filter((entry) => Object.keys(entry).length > 0);
}

function itemName({ name }: FieldView): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function isBlank(value: Json): boolean {
  if (value === null || value === "") return true;
  return isObject(value) && Object.values(value).every((part) => part === null || part === "");
}
