import type { FieldView, FormView } from "@motlan/forms";
import { type Fault, isFault, type Json } from "@motlan/kernel";
import { LinkButton, Notice } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";
import { drawForm } from "./draw-form.tsx";
import { listValue, textValue } from "./field-values.ts";
import { draftPath } from "./paths.ts";
import { readAnswers, readWhole } from "./read-answers.ts";

export function isConflict(error: unknown): error is Fault {
  return isFault(error, "forms/changed-elsewhere");
}

/** Two windows answered the same question: this one's answer stands in the box, the saved one beside it, and one press decides. */
export async function conflictPage(visit: Visit, before: FormView, fault: Fault): Promise<PageAnswer> {
  const { lang, form } = visit;
  const saved = { ...before, page: { ...before.page, fields: before.page.fields.map((field) => withMine(field, visit)) } };
  const mine = Object.keys(readAnswers(before.page.fields, form));
  const errors = fault.fields
    .filter(({ path }) => mine.includes(path))
    .map(({ path }) => {
      const field = before.page.fields.find(({ name }) => path === name || path.startsWith(`${name}.`));
      const theirs = field === undefined ? "" : savedText(field, lang);
      return { name: field?.name ?? path, message: `${field?.label[lang] ?? path} – ${fillText(APPLY.conflictSaved, { theirs })[lang]}` };
    });
  const page = await drawForm(visit, saved, errors, { status: 409 });
  const body = (
    <>
      <Notice lang={lang} tone="warning" title={APPLY.conflictTitle[lang]}>
        <p>{APPLY.conflictLead[lang]}</p>
        <LinkButton href={draftPath(before.draft.id, before.page.id)} small>
          {APPLY.useSaved[lang]}
        </LinkButton>
      </Notice>
      {page.body}
    </>
  );
  return { ...page, title: APPLY.conflictTitle[lang], body };
}

function withMine(field: FieldView, { form }: Visit): FieldView {
  return field.kind === "file" || field.computed || field.prefilled === "locked" ? field : { ...field, value: readWhole(field, form) };
}

function savedText(field: FieldView, lang: "vi" | "en"): string {
  return field.shown?.[lang] ?? plain(field.value);
}

function plain(value: Json): string {
  return listValue(value).join("; ") || textValue(value) || "–";
}
