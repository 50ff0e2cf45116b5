import type { FieldView } from "@motlan/forms";
import { FieldReceipt, SummaryList } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { APPLY, PAPER_STATES } from "../texts/apply.ts";
import { shareReceipt } from "./common-receipt.ts";
import { receiptOf } from "./receipt-of.ts";

export interface FixedFieldsProps {
  readonly visit: Visit;
  /** The address of the page. */
  readonly here: string;
  readonly fields: readonly FieldView[];
}

/**
 * What the State holds or what follows from the answers: read, not typed. Where it is from is said once for values of one record, at the value where it is its own; each value says
 * where to report it as wrong.
 */
export function FixedFields({ visit, here, fields }: FixedFieldsProps) {
  const { lang } = visit;
  const { common, own } = shareReceipt(fields.map((field) => receiptOf(field, lang, field.computed ? undefined : wrongPath(here, field))));
  const rows = fields.map((field, at) => ({
    label: field.label[lang],
    value: <Value {...{ visit, here, field }} bare={own[at] === undefined} />,
    receipt: own[at],
  }));
  return (
    <>
      <SummaryList lang={lang} rows={rows} />
      {common === undefined ? null : <FieldReceipt {...common} lang={lang} />}
    </>
  );
}

interface ValueProps {
  readonly visit: Visit;
  readonly here: string;
  readonly field: FieldView;
  /** No receipt of its own stands below it, so that the way to say it is wrong stands beside it. */
  readonly bare: boolean;
}

function Value({ visit: { lang }, here, field, bare }: ValueProps) {
  const { shown, waived, computed, receipt, faults } = field;
  const contestable = !computed && waived === undefined && field.prefilled !== "offered";
  return (
    <>
      {waived === undefined
        ? (shown?.[lang] ?? <span class="field__hint">{APPLY.none[lang]}</span>)
        : (waived.text ?? PAPER_STATES.held)[lang]}
      {computed && receipt === undefined ? <span class="field__hint"> · {APPLY.computedNote[lang]}</span> : null}
      {contestable && bare ? (
        <>
          {" · "}
          <a href={wrongPath(here, field)}>
            {APPLY.isWrong[lang]}
            <span class="visually-hidden"> {field.label[lang]}</span>
          </a>
        </>
      ) : null}
      {faults[0] === undefined ? null : <p class="field__error">{faults[0][lang]}</p>}
    </>
  );
}

function wrongPath(here: string, { name }: FieldView): string {
  return `${here}/chua-dung/${name}`;
}
