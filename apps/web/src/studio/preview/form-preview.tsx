import type { Field } from "@motlan/catalogue/declare";
import type { FieldView } from "@motlan/forms";
import { Tabs } from "@motlan/ui";
import { FieldInput } from "../../portal/apply/field-input.tsx";
import { benchHref } from "../bench/load-bench.ts";
import { factsOfDesign } from "../conditions/facts.ts";
import { sayCondition } from "../conditions/say-condition.ts";
import { fill } from "../texts/fill.ts";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./preview-props.ts";

/** A page of the form with all its questions, also those asked only sometimes: each of those says when. */
export function FormPreview({ visit: { lang }, bench, version }: PreviewProps) {
  const at = Math.min(bench.page, version.pages.length - 1);
  const page = version.pages[at];
  if (page === undefined) return null;
  const facts = factsOfDesign(bench.design.document);
  const said = (rule: string) => fill(PREVIEW.onlyWhen, { when: sayCondition(rule, facts, lang) ?? rule })[lang];
  const tabs = version.pages.map(({ title }, index) => ({
    href: benchHref(bench, { page: index, beside: "form" }),
    label: `${index + 1}. ${title[lang]}`,
    current: index === at,
  }));
  return (
    <article>
      {tabs.length > 1 ? <Tabs label={PREVIEW.pages[lang]} tabs={tabs} /> : null}
      <h2>{page.title[lang]}</h2>
      {page.when === undefined ? null : <p class="field__hint">{said(page.when)}</p>}
      {page.intro === undefined ? null : <p>{page.intro[lang]}</p>}
      <div class="form preview__form">
        {page.fields.map((field) => (
          <div key={field.name}>
            {field.when === undefined ? null : <p class="preview__when">{said(field.when)}</p>}
            <Question field={field} lang={lang} />
          </div>
        ))}
      </div>
    </article>
  );
}

function Question({ field, lang }: { readonly field: Field; readonly lang: PreviewProps["visit"]["lang"] }) {
  if (field.computed !== undefined || field.prefilled === "locked")
    return (
      <div class="field">
        <p class="field__label">{field.label[lang]}</p>
        <p class="field__hint">{(field.computed === undefined ? PREVIEW.fromState : PREVIEW.computed)[lang]}</p>
      </div>
    );
  return <FieldInput lang={lang} field={viewOf(field)} />;
}

/** The question as nobody has answered it yet. */
function viewOf({ name, kind, label, hint, options, maxLength, required, prefill }: Field): FieldView {
  return {
    ...{ name: `xem.${name}`, kind, label, value: null, overridden: false, disputed: false, computed: false, faults: [] },
    required: required !== "false",
    ...(hint && { hint }),
    ...(options && { options }),
    ...(maxLength !== undefined && { maxLength }),
    ...(prefill !== undefined && { note: PREVIEW.filledIn }),
  };
}
