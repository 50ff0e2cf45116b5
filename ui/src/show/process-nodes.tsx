import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { Lines, type PictureNode, type StepState } from "./process-shapes.tsx";

interface NodeProps {
  readonly lang: Lang;
  readonly node: PictureNode;
  readonly state: StepState;
}

/** One shape of BPMN 2.0: a task with its person or gear, a gateway, or an event. */
export function NodeShape({ lang, node, state }: NodeProps) {
  switch (node.kind) {
    case "user-task":
    case "service-task":
      return <TaskShape lang={lang} node={node} state={state} />;
    case "exclusive":
    case "parallel":
    case "inclusive":
      return <GateShape lang={lang} node={node} state="none" />;
    default:
      return <EventShape lang={lang} node={node} state="none" />;
  }
}

function TaskShape({ lang, node, state }: NodeProps) {
  const { x, y, width, height } = node;
  return (
    <g class={`process__step process__step--${state}`}>
      <rect class="process__shape" x={x} y={y} width={width} height={height} rx="8" />
      <g transform={`translate(${x + 7} ${y + 6})`}>{node.kind === "user-task" ? <Person /> : <Gear />}</g>
      {state === "none" ? null : (
        <>
          <path class="process__state-mark" d={state === "now" ? NOW : DONE} transform={`translate(${x + 30} ${y + 7})`} />
          <text class="process__state" x={x + 48} y={y + 18}>
            {say(lang, state === "now" ? "process-now" : "process-done")}
          </text>
        </>
      )}
      {node.text ? <Lines lang={lang} label={node.text} name="process__label" gap={17} /> : null}
      {node.small ? <Lines lang={lang} label={underText(node, lang)} name="process__note" gap={15} /> : null}
    </g>
  );
}

const NOW = "M1 0L12 6.5L1 13Z";
const DONE = "M0 7L5 12L13 2";

/** The small line follows the label closely even where the other language needs more lines. */
function underText(node: PictureNode, lang: Lang) {
  const { text, small } = node;
  if (!small || !text) return small ?? { x: 0, y: 0, anchor: "middle" as const, lines: { vi: [], en: [] } };
  return { ...small, y: text.y + text.lines[lang].length * 17 + 2 };
}

function Person() {
  return (
    <g class="process__mark">
      <circle cx="8" cy="5" r="3.4" />
      <path d="M1.5 15.5C1.5 11.5 4.2 9.6 8 9.6S14.5 11.5 14.5 15.5Z" />
    </g>
  );
}

function Gear() {
  const teeth = [0, 45, 90, 135].map((angle) => <path key={angle} d="M8 0.5V15.5" transform={`rotate(${angle} 8 8)`} />);
  return (
    <g class="process__mark">
      {teeth}
      <circle class="process__hub" cx="8" cy="8" r="4.6" />
      <circle cx="8" cy="8" r="1.6" />
    </g>
  );
}

function GateShape({ lang, node }: NodeProps) {
  const [cx, cy, half] = [node.x + node.width / 2, node.y + node.height / 2, node.width / 2];
  return (
    <g>
      <path class="process__shape" d={`M${cx} ${cy - half}L${cx + half} ${cy}L${cx} ${cy + half}L${cx - half} ${cy}Z`} />
      {node.kind === "inclusive" ? (
        <circle class="process__sign" cx={cx} cy={cy} r="9" />
      ) : (
        <path
          class="process__sign"
          d="M-9 0H9M0 -9V9"
          transform={`translate(${cx} ${cy})${node.kind === "exclusive" ? " rotate(45) scale(0.85)" : ""}`}
        />
      )}
      {node.text ? <Lines lang={lang} label={node.text} name="process__note" gap={15} /> : null}
    </g>
  );
}

function EventShape({ lang, node }: NodeProps) {
  const [cx, cy, r] = [node.x + node.width / 2, node.y + node.height / 2, node.width / 2];
  const twice = node.kind === "boundary" || node.kind === "catch";
  const kind = node.interrupts === false ? "process__shape process__shape--aside" : "process__shape";
  return (
    <g>
      <circle class={node.kind === "end" ? "process__shape process__shape--end" : kind} cx={cx} cy={cy} r={r} />
      {twice ? <circle class={`${kind} process__shape--inner`} cx={cx} cy={cy} r={r - 3} /> : null}
      <EventMark node={node} x={cx} y={cy} />
      {node.text ? <Lines lang={lang} label={node.text} name="process__note" gap={15} /> : null}
    </g>
  );
}

/** An envelope that is sent is filled, one that is awaited is not. */
function EventMark({ node, x, y }: { readonly node: PictureNode; readonly x: number; readonly y: number }) {
  const place = `translate(${x} ${y})`;
  switch (node.mark) {
    case "message":
      return (
        <path
          class={node.kind === "end" ? "process__mark process__mark--sent" : "process__mark"}
          d="M-6.5 -4.5H6.5V4.5H-6.5ZM-6.5 -4.5L0 1L6.5 -4.5"
          transform={place}
        />
      );
    case "timer":
      return <path class="process__mark" d="M0 -6.5A6.5 6.5 0 1 1 -0.01 -6.5M0 -4V0L3 2.5" transform={place} />;
    case "escalation":
      return <path class="process__mark" d="M0 -6L4.5 5.5L0 1.5L-4.5 5.5Z" transform={place} />;
    case "error":
      return <path class="process__mark" d="M-6 5.5L-2.5 -4.5L2 2L6 -5.5L2.5 5L-2 -1.5Z" transform={place} />;
    default:
      return null;
  }
}
