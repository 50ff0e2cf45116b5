import { FieldReceipt, type FieldReceiptProps } from "../form/field-receipt.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface SummaryRow {
  readonly label: string;
  readonly value: Children;
  readonly changeHref?: string | undefined;
  readonly receipt?: Omit<FieldReceiptProps, "lang"> | undefined;
}

export interface SummaryListProps {
  readonly lang: Lang;
  readonly title?: string | undefined;
  readonly rows: readonly SummaryRow[];
}

/** What was answered, to be checked before sending or read afterwards; each line can be changed where it may be. */
export function SummaryList({ lang, title, rows }: SummaryListProps) {
  return (
    <section class="summary">
      {title ? <h2 class="summary__title">{title}</h2> : null}
      <dl class="summary__list">
        {rows.map((row) => (
          <div class="summary__row" key={row.label}>
            <dt class="summary__label">{row.label}</dt>
            <dd class="summary__value">
              {row.value}
              {row.receipt ? <FieldReceipt {...row.receipt} lang={lang} /> : null}
            </dd>
            {row.changeHref ? (
              <dd class="summary__change">
                <a href={row.changeHref}>
                  {say(lang, "change")}
                  <span class="visually-hidden"> {row.label.toLocaleLowerCase(lang)}</span>
                </a>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </section>
  );
}
