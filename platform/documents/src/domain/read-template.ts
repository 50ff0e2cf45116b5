import { type Decision, no, yes } from "@motlan/kernel";
import type { DocumentTemplate } from "./template.ts";

type Check = (value: unknown, path: string) => string | undefined;
type Shape = Readonly<Record<string, Check | { readonly optional: Check }>>;

const text: Check = (value, path) => (typeof value === "string" ? undefined : path);
const number: Check = (value, path) => (typeof value === "number" && value > 0 && value < 1000 ? undefined : path);
const flag: Check = (value, path) => (typeof value === "boolean" ? undefined : path);
const oneOf =
  (...words: readonly unknown[]): Check =>
  (value, path) =>
    words.includes(value) ? undefined : path;
const listOf =
  (member: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? firstFault(value, (item, at) => member(item, `${path}.${at}`)) : path;
const shaped =
  (shape: Shape): Check =>
  (value, path) =>
    checkShape(value, path, shape);
const optional = (check: Check) => ({ optional: check });

const align = oneOf("left", "center", "right", "justify");
const guard = { when: optional(text), unless: optional(text) };
const size = optional(number);
const cell = shaped({ ...guard, label: text, value: text, bold: optional(flag), share: optional(number) });
const signatureColumn = shaped({
  title: listOf(text),
  note: optional(text),
  signs: oneOf("person", "seal", "both", "none"),
  name: optional(text),
});

/** The shape of every block, by its kind; `columns` holds any of the others. */
const BLOCKS: Readonly<Record<string, Shape>> = {
  "national-header": { superior: optional(text), agency: text, number: optional(text), placeAndDate: optional(text) },
  heading: { text, under: optional(text), size, align: optional(align), level: optional(oneOf(1, 2)) },
  paragraph: { text, align: optional(align), size, indent: optional(number) },
  fields: { rows: listOf(listOf(cell)), size },
  list: { each: text, text, size, indent: optional(number) },
  table: { each: text, columns: listOf(shaped({ title: text, value: text, share: number, align: optional(align) })), size },
  signature: { receivers: optional(listOf(text)), columns: listOf(signatureColumn) },
  qr: { content: text, text, side: optional(number) },
  rule: {},
  space: { height: number },
};

const block =
  (deep: boolean): Check =>
  (value, path) => {
    if (!isObject(value)) return path;
    if (value.kind === "columns" && !deep) {
      return checkShape(value, path, { ...guard, kind: text, columns: listOf(shaped({ share: number, blocks: listOf(block(true)) })) });
    }
    const shape = typeof value.kind === "string" && Object.hasOwn(BLOCKS, value.kind) ? BLOCKS[value.kind] : undefined;
    return shape ? checkShape(value, path, { ...guard, ...shape, kind: text }) : `${path}.kind`;
  };

const TEMPLATE: Shape = {
  id: text,
  title: text,
  page: oneOf("A4", "A5", "A4-landscape", "A5-landscape"),
  size,
  blocks: listOf(block(false)),
  footer: optional(text),
};

/** A template from JSON that someone else wrote (a pack, the studio); `about.path` says where it is malformed. */
export function readTemplate(json: unknown): Decision<DocumentTemplate, "template-invalid"> {
  const path = checkShape(json, "", TEMPLATE);
  return path === undefined && isTemplate(json) ? yes(json) : no("template-invalid", { path: (path ?? "").replace(/^\./, "") });
}

function isTemplate(json: unknown): json is DocumentTemplate {
  return checkShape(json, "", TEMPLATE) === undefined;
}

function checkShape(value: unknown, path: string, shape: Shape): string | undefined {
  if (!isObject(value)) return path;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(shape, key));
  if (unknown !== undefined) return `${path}.${unknown}`;
  return firstFault(Object.entries(shape), ([key, rule]) => {
    const member = value[key];
    if (typeof rule === "function") return rule(member, `${path}.${key}`);
    return member === undefined ? undefined : rule.optional(member, `${path}.${key}`);
  });
}

function firstFault<T>(items: readonly T[], check: (item: T, at: number) => string | undefined): string | undefined {
  for (const [at, item] of items.entries()) {
    const fault = check(item, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
