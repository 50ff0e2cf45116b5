import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { Table } from "./table.tsx";

export interface Line {
  /** Stands at the end of the line, in place of a legend. */
  readonly label: string;
  readonly points: readonly { readonly value: number; readonly text: string }[];
  readonly strong?: boolean | undefined;
}

export interface LineChartProps {
  readonly lang: Lang;
  readonly title: string;
  readonly note?: string | undefined;
  readonly downloadHref?: string | undefined;
  /** What the steps along the bottom are called in the table: "Tháng". */
  readonly stepHead: string;
  readonly steps: readonly string[];
  readonly lines: readonly Line[];
  /** Words for a value on the scale at the left. */
  readonly scaleText: (value: number) => string;
  readonly max?: number | undefined;
}

const HEIGHT = 200;
const PADDING = 10;

/** A round number at or above the largest value: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return factor * power;
}

function heightOf(value: number, max: number): number {
  return Math.round((HEIGHT - PADDING - (value / max) * (HEIGHT - 2 * PADDING)) * 10) / 10;
}

/** The line as SVG points; x runs from 0 to 100, because the picture is stretched to the width there is. */
export function linePoints(values: readonly number[], max: number): string {
  const last = Math.max(1, values.length - 1);
  return values.map((value, index) => `${Math.round((index / last) * 1000) / 10},${heightOf(value, max)}`).join(" ");
}

/** The heights of the labels at the right, moved apart where they would cover one another. */
export function labelHeights(values: readonly number[], max: number, apart = 18): readonly number[] {
  const order = values.map((value, index) => ({ index, y: heightOf(value, max) })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { index, y } of order) {
    floor = Math.max(y, floor + apart);
    placed[index] = floor;
  }
  return placed;
}

function Picture({
  lines,
  max,
  scaleText,
}: {
  readonly lines: readonly Line[];
  readonly max: number;
  readonly scaleText: (value: number) => string;
}) {
  const ticks = [max, max / 2, 0];
  const ends = labelHeights(
    lines.map((line) => line.points.at(-1)?.value ?? 0),
    max,
  );
  return (
    <>
      <svg class="lines__scale" height={HEIGHT} width="56" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <text key={tick} x="50" y={heightOf(tick, max) + 5} text-anchor="end">
            {scaleText(tick)}
          </text>
        ))}
      </svg>
      <svg
        class="lines__picture"
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {ticks.map((tick) => (
          <line key={tick} class="lines__grid" x1="0" x2="100" y1={heightOf(tick, max)} y2={heightOf(tick, max)} />
        ))}
        {lines.map((line) => (
          <polyline
            key={line.label}
            class={line.strong ? "lines__line lines__line--strong" : "lines__line"}
            points={linePoints(
              line.points.map((point) => point.value),
              max,
            )}
          />
        ))}
      </svg>
      <svg class="lines__ends" height={HEIGHT} width="112" aria-hidden="true" focusable="false">
        {lines.map((line, index) => (
          <text key={line.label} class={line.strong ? "lines__end lines__end--strong" : "lines__end"} x="6" y={(ends[index] ?? 0) + 5}>
            {line.label}
          </text>
        ))}
      </svg>
    </>
  );
}

/** A course over time, each line named at its end, with its figures one press away. */
export function LineChart({ lang, title, note, downloadHref, stepHead, steps, lines, scaleText, max }: LineChartProps) {
  const top = max ?? roundUp(Math.max(0, ...lines.flatMap((line) => line.points.map((point) => point.value))));
  const columns = [{ key: "step", label: stepHead }, ...lines.map((line) => ({ key: line.label, label: line.label, numeric: true }))];
  const rows = steps.map((step, index) => ({
    key: step,
    cells: Object.fromEntries([["step", step], ...lines.map((line) => [line.label, line.points[index]?.text ?? "–"])]),
  }));
  return (
    <ChartFrame lang={lang} title={title} note={note} downloadHref={downloadHref}>
      <div class="lines" aria-hidden="true">
        <Picture lines={lines} max={top} scaleText={scaleText} />
        <p class="lines__steps">
          <span>{steps[0]}</span>
          <span>{steps.at(-1)}</span>
        </p>
      </div>
      <details class="chart__table">
        <summary>{say(lang, "chart-table")}</summary>
        <Table lang={lang} caption={title} captionHidden columns={columns} rows={rows} />
      </details>
    </ChartFrame>
  );
}
