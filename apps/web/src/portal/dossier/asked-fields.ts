import type { Field } from "@motlan/catalogue/declare";
import type { AskedFault, DossierFile } from "@motlan/dossiers";
import type { FieldView } from "@motlan/forms";
import type { Json } from "@motlan/kernel";
import { isObject, textValue } from "../apply/field-values.ts";
import { answerAt } from "./answers.tsx";

/** A request of the official and, where it is about a question of the form, that question. */
export interface Asked {
  readonly fault: AskedFault;
  readonly field?: FieldView;
}

/** What was asked, each beside its question; a paper's request stands at the question that takes the paper in. */
export function askedOf({ request, version, dossier }: DossierFile): Asked[] {
  const fields = version.pages.flatMap((page) => page.fields);
  return (request?.faults ?? []).map((fault) => {
    const path = version.papers.find(({ id }) => id === fault.at)?.field ?? fault.at;
    const field = fields.find(({ name, computed }) => name === path && computed === undefined);
    return field === undefined ? { fault } : { fault, field: viewOf(field, answerAt(dossier.answers, field.name)) };
  });
}

/** A question outside a draft: the dossier's answer in its box. */
function viewOf(field: Field, answer: Json | undefined): FieldView {
  const { name, kind, label, hint, options, maxLength } = field;
  return {
    ...{ name, kind, label, value: boxValue(kind, answer ?? null) },
    ...{ required: true, overridden: false, disputed: false, computed: false, faults: [] },
    ...(hint && { hint }),
    ...(options && { options }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function boxValue(kind: Field["kind"], answer: Json): Json {
  if (kind === "commune") return isObject(answer) ? textValue(answer.id ?? answer.communeId) : answer;
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(answer).replace(".", ",") : answer;
}
