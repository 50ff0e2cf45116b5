import type { Field } from "@motlan/catalogue/declare";
import { type DossierFile, evaluateRule, factsOf } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { shownText } from "@motlan/forms";
import { type Json, type JsonObject, type Language, localDateOf } from "@motlan/kernel";
import { type Facts, factsRead } from "@motlan/kernel/rules";
import type { FieldReceiptProps } from "@motlan/ui";

/** A file the applicant attached, as the form's answer names it. */
export interface AttachedFile {
  readonly path: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** A signed electronic document whose signature was found good. */
  readonly verified: boolean;
}

/** One answer of the form as the desk shows it. */
export interface ShownValue {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly receipt?: Omit<FieldReceiptProps, "lang">;
  readonly file?: AttachedFile;
}

export interface ShownPage {
  readonly id: string;
  readonly title: string;
  readonly values: readonly ShownValue[];
}

export type FormSource = Pick<DossierFile, "dossier" | "version" | "rules">;

/** The whole form as it was sent, page by page, each value with where it came from; questions that were not asked are left out. */
export function shownPages(source: FormSource, now: Date, lang: Language): readonly ShownPage[] {
  const facts = factsOf(source.dossier, now);
  return source.version.pages
    .map(({ id, title, fields }) => ({
      id,
      title: title[lang],
      values: fields.flatMap((field) => shownValue(field, source, facts, lang) ?? []),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Every file among the answers, in the form's order. */
export function attachedFiles({ dossier, version }: Pick<FormSource, "dossier" | "version">): readonly AttachedFile[] {
  const fields = version.pages.flatMap((page) => page.fields).filter(({ kind }) => kind === "file");
  return fields.flatMap(({ name }) => fileAt(dossier.answers, name) ?? []);
}

function shownValue(field: Field, source: FormSource, facts: Facts, lang: Language): ShownValue | undefined {
  const value = valueAt(source.dossier.answers, field.name);
  if (value === undefined || value === null) return undefined;
  const file = field.kind === "file" ? fileAt(source.dossier.answers, field.name) : undefined;
  const text = shownText(field, value)[lang];
  const receipt = receiptOf(field, text, source, facts, lang);
  return { path: field.name, label: field.label[lang], text, ...(receipt && { receipt }), ...(file && { file }) };
}

/** Where the State held the value: the record its prefill rule reads. When the applicant put another in its place, what the record says. */
function receiptOf(field: Field, text: string, source: FormSource, facts: Facts, lang: Language): ShownValue["receipt"] | undefined {
  if (field.prefill === undefined) return undefined;
  const record = source.dossier.known[recordNameOf(field.prefill, source) ?? ""];
  const held = evaluateRule(source.rules, field.prefill, facts);
  if (record === undefined || held === null) return undefined;
  const heldText = shownText(field, held)[lang];
  const same = heldText.toLocaleLowerCase("vi") === text.toLocaleLowerCase("vi");
  const receipt = recordReceipt(record.receipt, lang);
  return same ? receipt : { ...receipt, state: "overridden", was: heldText };
}

/** `known.mother.fullName` → mother; `applicant.residence` → applicant. */
function recordNameOf(prefill: string, { rules, dossier }: FormSource): string | undefined {
  const tree = rules[prefill];
  if (tree === undefined) return undefined;
  const names = factsRead(tree)
    .map((path) => path.split("."))
    .map(([head, next]) => (head === "known" ? next : head));
  return names.find((name) => name !== undefined && Object.hasOwn(dossier.known, name));
}

function recordReceipt(receipt: JsonObject, lang: Language): Omit<FieldReceiptProps, "lang"> {
  const { source, law, recordedAt } = receipt;
  const name = isObject(source) ? source[lang] : source;
  return {
    source: typeof name === "string" ? name : "",
    ...(typeof recordedAt === "string" && { updated: formatDate(localDateOf(new Date(recordedAt))) }),
    ...(typeof law === "string" && { basis: law }),
  };
}

function fileAt(answers: JsonObject, path: string): AttachedFile | undefined {
  const value = valueAt(answers, path);
  if (!isObject(value) || typeof value.fileId !== "string") return undefined;
  const { fileId, name, mediaType, size, verified } = value;
  return {
    path,
    fileId,
    name: typeof name === "string" ? name : "",
    mediaType: typeof mediaType === "string" ? mediaType : "",
    size: typeof size === "number" ? size : 0,
    verified: verified === true,
  };
}

function valueAt(answers: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, part) => (isObject(value) ? value[part] : undefined), answers);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
