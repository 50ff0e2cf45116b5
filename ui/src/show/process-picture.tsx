import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { NodeShape } from "./process-nodes.tsx";
import { FlowShape, type PictureFlow, type PictureNode, type PictureText, type StepState } from "./process-shapes.tsx";

/** A process already laid out (the catalogue's `pictureOf` makes one): boxes, corners and lines of text in pixels. */
export interface ProcessPictureData {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly {
    readonly id: string;
    readonly label: PictureText;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly nodes: readonly PictureNode[];
  readonly flows: readonly PictureFlow[];
}

export interface ProcessPictureProps {
  readonly lang: Lang;
  /** What is drawn, as a heading above: "Quy trình giải quyết". */
  readonly title: string;
  readonly picture: ProcessPictureData;
  /** Ids of the steps somebody works on now; several where they stand open side by side. */
  readonly now?: readonly string[] | undefined;
  /** Ids of the steps gone through. */
  readonly done?: readonly string[] | undefined;
  /** Show the list of steps opened, as where the picture is only an addition. */
  readonly listOpen?: boolean | undefined;
}

/**
 * A process in the notation of BPMN 2.0, and the same as a list that can be read aloud. Where the dossier is stands as a word and a shape, not as a
 * colour alone. The picture keeps its size and scrolls within its frame, which the keyboard reaches.
 */
export function ProcessPicture({ lang, title, picture, now = [], done = [], listOpen }: ProcessPictureProps) {
  const stateOf = (step: string | undefined): StepState =>
    step === undefined ? "none" : now.includes(step) ? "now" : done.includes(step) ? "done" : "none";
  return (
    <figure class="process">
      <figcaption class="process__title">{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="process__frame" aria-label={say(lang, "process-frame", { title })} tabIndex={0}>
        <svg
          class="process__picture"
          width={picture.width}
          height={picture.height}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          aria-hidden="true"
          focusable="false"
        >
          {picture.lanes.map((lane) => (
            <g key={lane.id}>
              <rect class="process__lane" x={lane.x} y={lane.y} width={lane.width} height={lane.height} />
              <text class="process__lane-name" x={lane.x + 10} y={lane.y + 20}>
                {lane.label[lang]}
              </text>
            </g>
          ))}
          {picture.flows.map((flow) => (
            <FlowShape key={flow.id} lang={lang} flow={flow} />
          ))}
          {picture.nodes.map((node) => (
            <NodeShape key={node.id} lang={lang} node={node} state={stateOf(node.on === undefined ? node.step : undefined)} />
          ))}
        </svg>
      </section>
      <details class="process__list" open={listOpen}>
        <summary>{say(lang, "process-list")}</summary>
        <ProcessList lang={lang} picture={picture} stateOf={stateOf} />
      </details>
    </figure>
  );
}

interface ListProps {
  readonly lang: Lang;
  readonly picture: ProcessPictureData;
  readonly stateOf: (step: string | undefined) => StepState;
}

/** The same process in words: who does what, how long, and what else may happen there. */
function ProcessList({ lang, picture, stateOf }: ListProps) {
  const tasks = picture.nodes.filter(({ kind }) => kind === "user-task" || kind === "service-task");
  return (
    <ol>
      {tasks.map((task) => {
        const state = stateOf(task.step);
        const lane = picture.lanes.find(({ id }) => id === task.lane)?.label[lang];
        const ways = waysOff(picture, task, lang);
        return (
          <li key={task.id} aria-current={state === "now" ? "step" : undefined}>
            <span class="process__task">{task.label?.[lang]}</span>
            {state === "none" ? null : ` (${say(lang, state === "now" ? "process-now" : "process-done")})`}
            {isConditional(picture, task) ? ` (${say(lang, "process-if-needed")})` : null}
            <br />
            {[lane, task.note?.[lang]].filter(Boolean).join(" · ")}
            {ways.length > 0 ? (
              <>
                <br />
                {say(lang, "process-may", { ways: ways.join("; ") })}
              </>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function waysOff(picture: ProcessPictureData, task: PictureNode, lang: Lang): readonly string[] {
  return picture.nodes
    .filter(({ on }) => on === task.id)
    .flatMap((edge) => {
      const words = edge.label ?? picture.flows.find(({ from }) => from === edge.id)?.label;
      return words ? [words[lang]] : [];
    });
}

function isConditional(picture: ProcessPictureData, task: PictureNode): boolean {
  return picture.flows.some(({ to, when }) => to === task.id && when !== undefined);
}
