import type { Lang } from "../types.ts";

export interface PictureText {
  readonly vi: string;
  readonly en: string;
}

/** Text broken into lines; `x`, `y` is the base of the first. */
export interface PictureLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

export interface PictureNode {
  readonly id: string;
  readonly kind: "start" | "end" | "user-task" | "service-task" | "exclusive" | "parallel" | "inclusive" | "boundary" | "catch";
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label?: PictureText | undefined;
  readonly note?: PictureText | undefined;
  readonly text?: PictureLabel | undefined;
  readonly small?: PictureLabel | undefined;
  readonly step?: string | undefined;
  readonly on?: string | undefined;
  readonly interrupts?: boolean | undefined;
  readonly mark?: "message" | "timer" | "escalation" | "error" | undefined;
}

export interface PictureFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label?: PictureText | undefined;
  readonly text?: PictureLabel | undefined;
  readonly when?: string | undefined;
  readonly otherwise?: boolean | undefined;
}

/** Whether somebody works on a step now, has done it, or neither. */
export type StepState = "now" | "done" | "none";

/** Lines of text under each other. */
export function Lines({
  lang,
  label,
  name,
  gap,
}: {
  readonly lang: Lang;
  readonly label: PictureLabel;
  readonly name: string;
  readonly gap: number;
}) {
  return (
    <text class={name} x={label.x} y={label.y} text-anchor={label.anchor}>
      {label.lines[lang].map((line, index) => (
        <tspan key={`${index} ${line}`} x={label.x} dy={index === 0 ? 0 : gap}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** An arrow with its corners, its head, its word, and the stroke across it that marks the way taken when no condition holds. */
export function FlowShape({ lang, flow }: { readonly lang: Lang; readonly flow: PictureFlow }) {
  const [first, second] = flow.points;
  const [before, last] = flow.points.slice(-2);
  if (!first || !second || !before || !last) return null;
  return (
    <g>
      <polyline class="process__flow" points={flow.points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      <polygon class="process__head" points={headOf(before, last)} />
      {flow.otherwise ? <path class="process__flow" d={slashOf(first, second)} /> : null}
      {flow.text ? <Lines lang={lang} label={flow.text} name="process__word" gap={15} /> : null}
    </g>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function headOf(before: Point, tip: Point): string {
  const { x, y } = direction(before, tip);
  const base = { x: tip.x - x * 9, y: tip.y - y * 9 };
  return `${tip.x},${tip.y} ${base.x - y * 4.5},${base.y + x * 4.5} ${base.x + y * 4.5},${base.y - x * 4.5}`;
}

function slashOf(from: Point, to: Point): string {
  const { x, y } = direction(from, to);
  const at = { x: from.x + x * 9, y: from.y + y * 9 };
  return `M${at.x - 5 * (x + y)} ${at.y - 5 * (y - x)}L${at.x + 5 * (x + y)} ${at.y + 5 * (y - x)}`;
}
