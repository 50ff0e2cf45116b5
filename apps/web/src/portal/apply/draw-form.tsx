import { listPersonalPapers } from "@motlan/documents";
import type { FieldView, FormView } from "@motlan/forms";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import type { ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { partOf, textValue } from "./field-values.ts";
import { flatFields } from "./flat-fields.ts";
import { FormBody } from "./form-body.tsx";
import { foundOptions, type PlaceOptions, placeOptions } from "./place-options.ts";

/**
 * The faults of this page's questions; a link to a place leads to its first list. A signature not given yet holds nobody up: others sign once everything is
 * answered, so the form is filled in to its end first, and the last page says who has still to sign.
 */
export function faultsOn(view: FormView, { lang }: Visit): ShownError[] {
  return askedHere(view).flatMap((field) =>
    field.faults.map((fault) => ({
      name: field.kind === "commune" || field.kind === "address" ? `${field.name}.province` : field.name,
      message: fault[lang],
    })),
  );
}

/** The questions of the page that the person answers here. */
export function askedHere({ page }: FormView): FieldView[] {
  return flatFields(page.fields).filter(({ kind }) => kind !== "signatures");
}

/** The same page without a word about faults. */
export function quiet(view: FormView, errors: readonly ShownError[]): FormView {
  if (errors.length > 0) return view;
  return { ...view, page: { ...view.page, fields: view.page.fields.map(withoutFaults) } };
}

function withoutFaults(field: FieldView): FieldView {
  const { group } = field;
  const entries = group?.entries.map((entry) => ({ ...entry, fields: entry.fields.map(withoutFaults) }));
  return { ...field, faults: [], ...(group && entries && { group: { ...group, entries } }) };
}

export async function drawForm(
  visit: Visit,
  view: FormView,
  errors: readonly ShownError[],
  more: { readonly notice?: string | undefined; readonly status?: number },
): Promise<PageAnswer> {
  const places = await placesOf(visit, view.page.fields);
  const papers = await listPersonalPapers(visit.work, view.draft.personId);
  const body = <FormBody visit={visit} view={view} errors={errors} places={places} papers={papers} notice={more.notice} />;
  return formPage({ lang: visit.lang, title: view.page.title[visit.lang], errors, status: more.status, children: body });
}

/** The lists of each place asked on the page; `tinh` names a province chosen without scripts. */
export async function placesOf(visit: Visit, fields: readonly FieldView[]): Promise<Map<string, PlaceOptions>> {
  const [chosenAt = "", chosen = ""] = visit.query.get("tinh").split(":");
  const places = new Map<string, PlaceOptions>();
  for (const { name, kind, value } of flatFields(fields)) {
    if (kind !== "commune" && kind !== "address") continue;
    const commune = kind === "commune" ? textValue(value) : partOf(value, "communeId");
    const options = await placeOptions(visit.work, commune, chosenAt === `${name}.province` ? chosen : "");
    const typed = partOf(value, "typed");
    const open = kind === "address" && typed !== "" && commune === "";
    places.set(name, { ...options, finder: true, ...(open && (await foundOptions(visit.work, typed, visit.lang))) });
  }
  return places;
}
