import type { PaperCard } from "@motlan/documents";
import type { FieldView, FormView } from "@motlan/forms";
import { FieldReceipt, SummaryList } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { shareReceipt } from "../../portal/apply/common-receipt.ts";
import { FieldInput } from "../../portal/apply/field-input.tsx";
import { isFixed } from "../../portal/apply/field-values.ts";
import { GroupInput } from "../../portal/apply/group-input.tsx";
import type { PlaceOptions } from "../../portal/apply/place-options.ts";
import { receiptOf } from "../../portal/apply/receipt-of.ts";
import { Reuse } from "../../portal/apply/reuse.tsx";
import { ShownAnswer } from "../../portal/apply/shown-answer.tsx";
import { errorAt, type ShownError } from "../../portal/show/answer-errors.ts";
import { COUNTER } from "../texts/counter.ts";
import { draftPath } from "./paths.ts";

export interface FieldsProps {
  /** What the person gave before, by the kind of paper. */
  readonly papers: readonly PaperCard[];
  readonly visit: Visit;
  readonly view: FormView;
  readonly errors: readonly ShownError[];
  readonly places: ReadonlyMap<string, PlaceOptions>;
}

/** Every page of the declared form under one another: what the State holds in a block, then what is asked. */
export function AllFields(props: FieldsProps) {
  const { visit, view } = props;
  return (
    <>
      {view.review.map(({ id, title, fields }) => (
        <section key={id}>
          <h2>{title[visit.lang]}</h2>
          <Held visit={visit} fields={fields.filter(isHeld)} />
          {fields
            .filter((field) => !isHeld(field) && field.kind !== "signatures")
            .map((field) => (
              <Question key={field.name} {...props} field={field} />
            ))}
        </section>
      ))}
    </>
  );
}

function isHeld(field: FieldView): boolean {
  return isFixed(field) && field.group === undefined;
}

/** Read, not typed; where it is from is said once for values of one record. */
function Held({ visit: { lang }, fields }: { readonly visit: Visit; readonly fields: readonly FieldView[] }) {
  if (fields.length === 0) return null;
  const { common, own } = shareReceipt(fields.map((field) => receiptOf(field, lang)));
  const rows = fields.map((field, at) => ({
    label: field.label[lang],
    value: <ShownAnswer lang={lang} field={field} />,
    receipt: own[at],
  }));
  return (
    <>
      <SummaryList lang={lang} rows={rows} />
      {common === undefined ? null : <FieldReceipt {...common} lang={lang} />}
    </>
  );
}

function Question({ visit, view, errors, places, papers, field }: FieldsProps & { readonly field: FieldView }) {
  const { lang, query } = visit;
  const drawField = (one: FieldView) =>
    isHeld(one) ? (
      <Held key={one.name} visit={visit} fields={[one]} />
    ) : (
      <FieldInput
        key={one.name}
        lang={lang}
        field={one}
        error={errorAt(errors, one.name)}
        receipt={receiptOf(one, lang)}
        places={places.get(one.name)}
        fileHref={(fileId) => `${draftPath(view.draft.id)}/tep/${fileId}`}
      />
    );
  if (field.kind === "file")
    return (
      <>
        {drawField(field)}
        <Reuse lang={lang} field={field} papers={papers} text={COUNTER.reuse} />
      </>
    );
  if (field.group === undefined) return drawField(field);
  const error = errorAt(errors, field.name);
  return <GroupInput {...{ lang, field, error, drawField }} group={field.group} here={query.get("muc")} />;
}
