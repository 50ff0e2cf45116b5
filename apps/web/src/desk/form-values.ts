import type { Field } from "@motlan/catalogue/declare";
import type { DossierFile } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { shownText } from "@motlan/forms";
import { type JsonObject, type Language, localDateOf } from "@motlan/kernel";
import { factsRead } from "@motlan/kernel/rules";
import type { FieldReceiptProps } from "@motlan/ui";
import { type AttachedFile, filesAt, isObject, valueAt } from "./attached-files.ts";
import { DOSSIER } from "./texts/dossier.ts";

/** One answer of the form as the desk shows it. */
export interface ShownValue {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly receipt?: Omit<FieldReceiptProps, "lang">;
  /** Why the applicant put another value in the place of a held one. */
  readonly reason?: string;
  /** The applicant contests what the State holds here. */
  readonly disputed: boolean;
  /** Made from other answers: nobody was asked it. */
  readonly computed: boolean;
  /** What was attached here; where the value is a list, within its entries. */
  readonly files: readonly AttachedFile[];
  readonly isList: boolean;
}

export interface ShownPage {
  readonly id: string;
  readonly title: string;
  readonly values: readonly ShownValue[];
}

export type FormSource = Pick<DossierFile, "dossier" | "version" | "rules">;

/** The whole form as it was sent, page by page, each value with where it came from; questions that were not asked are left out. */
export function shownPages(source: FormSource, lang: Language): readonly ShownPage[] {
  return source.version.pages
    .map(({ id, title, fields }) => ({
      id,
      title: (id === "person" ? DOSSIER.applicant : title)[lang],
      values: fields.flatMap((field) => shownValue(field, source, lang) ?? []),
    }))
    .filter(({ values }) => values.length > 0);
}

/** What officials filled in, step by step, in the order of the process. */
export function filledValues({ dossier, version }: Pick<FormSource, "dossier" | "version">, lang: Language) {
  return version.steps.flatMap(({ id, task, fields = [] }) => {
    const filled = dossier.filled[id];
    const values = filled === undefined ? [] : fields.flatMap((field) => filledValue(field, filled, lang) ?? []);
    return values.length === 0 ? [] : [{ id, title: task[lang], values }];
  });
}

function filledValue(field: Field, filled: JsonObject, lang: Language) {
  const value = valueAt(filled, field.name);
  if (value === undefined || value === null) return undefined;
  const isList = field.group !== undefined;
  return { label: field.label[lang], text: shownText(field, value)[lang], files: filesAt(filled, field), isList };
}

function shownValue(field: Field, source: FormSource, lang: Language): ShownValue | undefined {
  const { answers, origins } = source.dossier;
  const value = valueAt(answers, field.name);
  if (value === undefined || value === null) return undefined;
  const override = origins.overrides.find(({ path }) => path === field.name);
  const receipt = receiptOf(field, source, lang);
  return {
    path: field.name,
    label: field.label[lang],
    text: shownText(field, value)[lang],
    files: filesAt(answers, field),
    isList: field.group !== undefined,
    disputed: origins.disputes.includes(field.name),
    computed: field.computed !== undefined,
    ...(receipt && { receipt }),
    ...(override && override.reason !== "" && { reason: override.reason }),
  };
}

/** Where the State held the value; when the applicant put another in its place, what the record says. */
function receiptOf(field: Field, source: FormSource, lang: Language): ShownValue["receipt"] | undefined {
  const { origins, known } = source.dossier;
  const kept = origins.receipts[field.name];
  if (isObject(kept)) return recordReceipt(kept, lang);
  const override = origins.overrides.find(({ path }) => path === field.name);
  const record = override === undefined ? undefined : known[recordNameOf(field.prefill ?? "", source) ?? ""];
  if (override === undefined || record === undefined) return undefined;
  return { ...recordReceipt(record.receipt, lang), state: "overridden", was: shownText(field, override.held)[lang] };
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
