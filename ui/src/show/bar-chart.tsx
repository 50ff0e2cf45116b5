import type { Lang } from "../types.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** As people read it: "1.204", "96 %". */
  readonly text: string;
  /** The bar that the sentence of the chart is about. */
  readonly strong?: boolean | undefined;
  readonly href?: string | undefined;
}

export interface BarChartProps {
  readonly lang: Lang;
  /** What the picture says, as a sentence. */
  readonly title: string;
  readonly note?: string | undefined;
  readonly downloadHref?: string | undefined;
  readonly labelHead: string;
  readonly valueHead: string;
  readonly bars: readonly Bar[];
  /** The full length, e.g. 100 for shares; the largest value when left out. */
  readonly max?: number | undefined;
}

/** Each bar's length in percent of the longest; none longer than whole, none below zero, and nothing divided by zero. */
export function barLengths(values: readonly number[], max: number = Math.max(0, ...values)): readonly number[] {
  return values.map((value) => (max <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, value / max)) * 1000) / 10));
}

function BarRow({ bar, length }: { readonly bar: Bar; readonly length: number }) {
  return (
    <tr class={bar.strong ? "bars__row bars__row--strong" : "bars__row"}>
      <th scope="row" class="bars__label">
        {bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}
      </th>
      <td class="bars__value">{bar.text}</td>
      <td class="bars__cell" aria-hidden="true">
        <svg class="bars__picture" width="100%" height="14" aria-hidden="true" focusable="false">
          <rect class="bars__track" width="100%" height="14" rx="2" />
          <rect class="bars__bar" width={`${length}%`} height="14" rx="2" />
        </svg>
      </td>
    </tr>
  );
}

/** Bars that are their own table: name, figure, length. No legend, readable in black and white and by ear. */
export function BarChart({ lang, title, note, downloadHref, labelHead, valueHead, bars, max }: BarChartProps) {
  const lengths = barLengths(
    bars.map((bar) => bar.value),
    max,
  );
  return (
    <ChartFrame lang={lang} title={title} note={note} downloadHref={downloadHref}>
      <table class="bars" aria-label={title}>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{labelHead}</th>
            <th scope="col">{valueHead}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <BarRow key={bar.label} bar={bar} length={lengths[index] ?? 0} />
          ))}
        </tbody>
      </table>
    </ChartFrame>
  );
}
