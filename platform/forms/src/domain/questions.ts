import type { Field, Page, ProcedureVersion } from "@motlan/catalogue/declare";
import { fieldsOf, PARTS } from "./form.ts";

/**
 * A question as answers are kept for it. Within an entry of a group (mục lặp lại) the field is the item under its full path, `<group>.<key>.<item>`, and `entry` says
 * which entry of which group.
 */
export interface Question {
  readonly page: Page;
  readonly field: Field;
  readonly entry?: { readonly group: Field; readonly key: string };
}

interface Paths {
  readonly own: ReadonlyMap<string, Question>;
  readonly groups: readonly Question[];
}

/** A form of 300 questions is gone through for every path that is saved: its paths are worked out once. */
const kept = new WeakMap<object, Paths>();

/** The question a typed path belongs to, its own path or that of a part; within a group whatever the key of the entry. */
export function questionAt(version: Pick<ProcedureVersion, "pages">, path: string): Question | undefined {
  const { own, groups } = pathsOf(version);
  const found = own.get(path);
  if (found !== undefined) return found;
  const around = groups.find(({ field }) => path.startsWith(`${field.name}.`));
  if (around === undefined) return undefined;
  const [key = "", name = "", part, ...more] = path.slice(around.field.name.length + 1).split(".");
  const item = isKey(key) ? around.field.group?.items.find((one) => one.name === name) : undefined;
  if (item === undefined || more.length > 0) return undefined;
  if (part !== undefined && !PARTS[item.kind]?.includes(part)) return undefined;
  return { page: around.page, field: itemAt(around.field, key, item), entry: { group: around.field, key } };
}

/** The item under its full path: typed, parsed and shown as any other question. */
export function itemAt(group: Field, key: string, item: Field): Field {
  return { ...item, name: `${group.name}.${key}.${item.name}` };
}

/** An entry's key: the number it was given when it was added. It stays the same when entries before it are removed, so that nobody's answers move. */
export function isKey(text: string): boolean {
  return /^(0|[1-9]\d{0,3})$/.test(text);
}

function pathsOf(version: Pick<ProcedureVersion, "pages">): Paths {
  const before = kept.get(version.pages);
  if (before !== undefined) return before;
  const questions = fieldsOf(version);
  const own = questions.flatMap((question) =>
    ["", ...(PARTS[question.field.kind] ?? [])].map((part) => [`${question.field.name}${part && `.${part}`}`, question] as const),
  );
  const paths = { own: new Map(own), groups: questions.filter(({ field }) => field.group !== undefined) };
  kept.set(version.pages, paths);
  return paths;
}
