import type { Text } from "@motlan/kernel";
import type { Step } from "../declaration/process.ts";
import { type Branch, branchesOf } from "./branches.ts";
import type { EventMark, ProcessFlow, ProcessGraph, ProcessLane, ProcessNode } from "./graph.ts";
import { BRANCH_WORDS, EXIT_WORDS, hoursText, SAYS, silenceText } from "./words.ts";

export interface DrawOptions {
  /** The name of a kind of post, for the small line in a task. */
  readonly postName?: (post: string) => Text | undefined;
  /** Leave out the ways off the steps, so that only the main line is seen. */
  readonly mainLineOnly?: boolean;
  /** The procedure has an extension (gia hạn), so that steps which say nothing of it may be extended. */
  readonly extendable?: boolean;
}

/** The process of a declaration as shapes and arrows of BPMN 2.0. The same steps give the same ids, so that a step can be marked in the picture. */
export function drawProcess(steps: readonly Step[], options: DrawOptions = {}): ProcessGraph {
  return new Drawing(steps, options).graph();
}

/** The shape that draws a step. */
export function nodeOfStep(step: string): string {
  return `step_${step}`;
}

/** A stretch of the main line: one step, or steps that stand open side by side. */
type Stretch = readonly [Step, ...Step[]];

/** Neighbouring steps of one parallel group belong together; every other step stands alone. */
export function stretchesOf(steps: readonly Step[]): readonly Stretch[] {
  const stretches: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last && step.parallel !== undefined && last[0].parallel === step.parallel) last.push(step);
    else stretches.push([step]);
  }
  return stretches;
}

const MARKS: { readonly [B in Branch]: EventMark } = {
  ask: "escalation",
  consult: "escalation",
  refuse: "error",
  stop: "escalation",
  extend: "timer",
  "send-back": "escalation",
};

class Drawing {
  readonly #steps: readonly Step[];
  readonly #options: DrawOptions;
  readonly #lanes = new Map<string, ProcessLane>();
  readonly #nodes: ProcessNode[] = [];
  readonly #flows: ProcessFlow[] = [];
  readonly #line: string[] = [];

  constructor(steps: readonly Step[], options: DrawOptions) {
    this.#steps = steps;
    this.#options = options;
  }

  graph(): ProcessGraph {
    const stretches = stretchesOf(this.#steps);
    const entries = [...stretches.map(entryOf), "end"];
    const first = this.#steps[0];
    const last = this.#steps.at(-1);
    if (first) this.#onLine({ id: "start", kind: "start", lane: this.#laneOf(first), label: SAYS.start });
    this.#flow("start", entries[0] ?? "end");
    for (const [at, stretch] of stretches.entries()) this.#drawStretch(stretch, entries[at + 1] ?? "end");
    if (last) this.#onLine({ id: "end", kind: "end", lane: this.#laneOf(last), label: SAYS.done });
    return { lanes: [...this.#lanes.values()], nodes: this.#nodes, flows: this.#flows, line: this.#line };
  }

  #drawStretch(stretch: Stretch, next: string): void {
    const [step] = stretch;
    if (stretch.length > 1) {
      this.#drawGroup(stretch, next);
      return;
    }
    if (step.when !== undefined) {
      const gate = entryOf(stretch);
      this.#onLine({ id: gate, kind: "exclusive", lane: this.#laneOf(step), label: SAYS.question, step: step.id });
      this.#flow(gate, nodeOfStep(step.id), { label: SAYS.yes, when: step.when });
      this.#flow(gate, next, { label: SAYS.skip, otherwise: true });
    }
    this.#drawStep(step, next);
  }

  /** Where each step of the group is always done the gateways are parallel; where one has a condition they are inclusive, with a way past all of them. */
  #drawGroup(stretch: Stretch, next: string): void {
    const kind = stretch.some(({ when }) => when !== undefined) ? "inclusive" : "parallel";
    const [first] = stretch;
    const [split, join] = [entryOf(stretch), `join_${first.id}`];
    this.#onLine({ id: split, kind, lane: this.#laneOf(first), label: SAYS.together });
    for (const step of stretch) {
      this.#flow(split, nodeOfStep(step.id), step.when === undefined ? {} : { when: step.when });
      this.#drawStep(step, join);
    }
    if (stretch.every(({ when }) => when !== undefined)) this.#flow(split, join, { label: SAYS.skip, otherwise: true });
    this.#onLine({ id: join, kind, lane: this.#laneOf(first), label: SAYS.all });
    this.#flow(join, next);
  }

  #drawStep(step: Step, next: string): void {
    const id = nodeOfStep(step.id);
    const note = this.#noteOf(step);
    this.#onLine({
      id,
      kind: step.post === "node" ? "service-task" : "user-task",
      lane: this.#laneOf(step),
      label: step.task,
      ...(note && { note }),
      step: step.id,
    });
    this.#flow(id, next);
    if (this.#options.mainLineOnly) return;
    for (const branch of branchesOf(step, this.#options.extendable)) this.#drawBranch(step, branch);
    if (step.does === "confirm" && step.term) {
      this.#boundary(step, "silence", { label: silenceText(step.term), mark: "timer", interrupts: true });
      this.#flow(`silence_${step.id}`, next);
    }
  }

  #drawBranch(step: Step, branch: Branch): void {
    const id = `${branch}_${step.id}`;
    if (branch === "send-back") {
      const target = this.#stepBefore(step);
      if (!target) return;
      this.#boundary(step, branch, { label: BRANCH_WORDS[branch], mark: MARKS[branch], interrupts: true });
      this.#flow(id, nodeOfStep(target.id));
      return;
    }
    this.#boundary(step, branch, { mark: MARKS[branch], interrupts: branch !== "consult" && branch !== "extend" });
    const waits = branch === "ask";
    const sends = branch !== "stop";
    const label = branch === "consult" && step.consult ? joined(EXIT_WORDS.consult, step.consult.whom) : EXIT_WORDS[branch];
    this.#nodes.push({
      id: `${id}_to`,
      kind: waits ? "catch" : "end",
      lane: this.#laneOf(step),
      label,
      step: step.id,
      reason: branch,
      ...(sends && { mark: "message" }),
    });
    this.#flow(id, `${id}_to`, { label: BRANCH_WORDS[branch] });
    if (waits) this.#flow(`${id}_to`, nodeOfStep(step.id));
  }

  /** The nearest earlier step in which an official works on the content. */
  #stepBefore(step: Step): Step | undefined {
    const before = this.#steps.slice(0, this.#steps.indexOf(step));
    return before.findLast(
      ({ does, parallel }) => ["take-in", "examine", "draft"].includes(does) && (parallel === undefined || parallel !== step.parallel),
    );
  }

  #boundary(step: Step, reason: Branch | "silence", parts: Pick<ProcessNode, "mark" | "interrupts" | "label">): void {
    this.#nodes.push({
      id: `${reason}_${step.id}`,
      kind: "boundary",
      lane: this.#laneOf(step),
      on: nodeOfStep(step.id),
      step: step.id,
      reason,
      ...parts,
    });
  }

  #noteOf(step: Step): Text | undefined {
    const who = this.#options.postName?.(step.post);
    const hours = hoursText(step.hours);
    return who && hours ? { vi: `${who.vi}, ${hours.vi}`, en: `${who.en}, ${hours.en}` } : (who ?? hours);
  }

  #laneOf({ unit }: Step): string {
    const known = this.#lanes.get(unit.vi);
    if (known) return known.id;
    const id = `lane_${this.#lanes.size + 1}`;
    this.#lanes.set(unit.vi, { id, label: unit });
    return id;
  }

  #onLine(node: ProcessNode): void {
    this.#nodes.push(node);
    this.#line.push(node.id);
  }

  #flow(from: string, to: string, parts: Pick<ProcessFlow, "label" | "when" | "otherwise"> = {}): void {
    this.#flows.push({ id: `flow_${from}_${to}`, from, to, ...parts });
  }
}

/** Where one comes into a stretch: its gateway, or the step itself. */
function entryOf(stretch: Stretch): string {
  const [step] = stretch;
  if (stretch.length > 1) return `split_${step.id}`;
  return step.when === undefined ? nodeOfStep(step.id) : `when_${step.id}`;
}

function joined(a: Text, b: Text): Text {
  return { vi: `${a.vi}: ${b.vi}`, en: `${a.en}: ${b.en}` };
}
