import type { Field } from "@motlan/catalogue/declare";
import type { AskedFault, DossierFile } from "@motlan/dossiers";
import type { FieldView, GroupView } from "@motlan/forms";
import type { Json } from "@motlan/kernel";
import { isObject, textValue } from "../apply/field-values.ts";
import { answerAt } from "./answers.tsx";

/** A request of the official and, where it is about a question of the form, that question. */
export interface Asked {
  readonly fault: AskedFault;
  readonly field?: FieldView;
  readonly question?: Field;
}

/** What was asked, each beside its question; a paper's request stands at the question that takes the paper in. */
export function askedOf({ request, version, dossier }: DossierFile): Asked[] {
  const fields = version.pages.flatMap((page) => page.fields);
  return (request?.faults ?? []).map((fault) => {
    const path = version.papers.find(({ id }) => id === fault.at)?.field ?? fault.at;
    const field = fields.find(({ name, computed }) => name === path && computed === undefined);
    return field === undefined ? { fault } : { fault, question: field, field: viewOf(field, answerAt(dossier.answers, field.name)) };
  });
}

/** The same with what was typed in its boxes; a list with the entries that were typed. */
export function withTyped(asked: Asked, typed: Readonly<Record<string, Json>>): Asked {
  const { question } = asked;
  const value = question === undefined ? undefined : typed[question.name];
  return question === undefined || value === undefined ? asked : { ...asked, field: viewOf(question, value) };
}

/** How many files fit at a question of files. */
export function mostOf({ max = 1 }: Pick<Field, "max">): number {
  return Math.max(1, Math.trunc(max));
}

/** A question outside a draft: the dossier's answer in its box. */
function viewOf(field: Field, answer: Json | undefined): FieldView {
  const { name, kind, label, hint, options, maxLength, group } = field;
  return {
    ...{ name, kind, label, value: boxValue(kind, answer ?? null) },
    ...{ required: true, overridden: false, disputed: false, computed: false, faults: [] },
    ...(hint && { hint }),
    ...(options && { options }),
    ...(maxLength !== undefined && { maxLength }),
    ...(kind === "file" && { most: mostOf(field) }),
    ...(group && { group: entriesOf(field, group, answer) }),
  };
}

function boxValue(kind: Field["kind"], answer: Json): Json {
  if (kind === "commune") return isObject(answer) ? textValue(answer.id ?? answer.communeId) : answer;
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(answer).replace(".", ",") : answer;
}

/** The dossier's entries in their boxes, and an empty one at the end for one more. */
function entriesOf({ name }: Field, { title, least, most, items }: NonNullable<Field["group"]>, answer: Json | undefined): GroupView {
  const list: readonly Json[] = Array.isArray(answer) ? answer : [];
  const boxes = list.length < most ? [...list, null] : list;
  const asked = items.filter(({ computed }) => computed === undefined);
  const entries = boxes.map((entry, at) => ({
    key: String(at),
    fields: asked.map((item) => ({
      ...viewOf({ ...item, name: `${name}.${at}.${item.name}` }, isObject(entry) ? entry[item.name] : undefined),
      required: at < list.length && item.required === undefined && item.when === undefined,
    })),
  }));
  return { title, least, most, items: asked.map((item) => ({ name: item.name, kind: item.kind })), nextKey: String(boxes.length), entries };
}
