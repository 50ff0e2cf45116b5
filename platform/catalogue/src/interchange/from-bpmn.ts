import { type Decision, no, yes } from "@motlan/kernel";
import { attributeOf, childrenOf, everyElement, type XmlElement } from "@motlan/kernel/xml";
import { drawProcess } from "../domain/picture/draw-process.ts";
import type { Step } from "../domain/procedure.ts";
import { type BpmnFault, type BpmnModel, readBpmn } from "./bpmn-model.ts";
import { FEEL, OURS } from "./bpmn-spaces.ts";
import { flowsIn, inOrder, TASKS } from "./flow-graph.ts";
import { foreignStep } from "./foreign-step.ts";
import { lanesOf } from "./lanes-of.ts";
import { type Said, say } from "./said.ts";
import { sayOf } from "./say-of.ts";
import { stepIn } from "./step-extension.ts";

/** The steps a BPMN file gives, and what of it could not be taken. */
export interface TakenProcess {
  /** Of a file that we wrote: which procedure it was. */
  readonly code?: string;
  readonly steps: readonly Step[];
  readonly said: readonly Said[];
}

/**
 * The steps of a process from a BPMN 2.0 file. From a file that `toBpmn` wrote come the very same steps, with what was changed in a drawing tool since:
 * names, lanes, conditions, order, tasks added and taken away. From anybody else's file comes a step for each task, and `said` tells what was left.
 * @refuses malformed, not-bpmn, too-large
 */
export function fromBpmn(source: string | Uint8Array | BpmnModel): Decision<TakenProcess, BpmnFault> {
  const read = typeof source === "string" || source instanceof Uint8Array ? readBpmn(source) : yes(source);
  if (!read.ok) return read;
  const tasks = read.value.processes.flatMap(everyElement).filter(({ name }) => TASKS.has(name) || name === "sequenceFlow");
  return tasks.length > MOST_DRAWN ? no("too-large") : yes(new Taking(read.value).take());
}

/** Tasks and arrows: nobody draws more, and the order of ten thousand takes a minute to find. */
const MOST_DRAWN = 1000;

class Taking {
  readonly #model: BpmnModel;
  readonly #steps: Step[] = [];
  readonly #said: Said[] = [];
  /** Elements that a sentence may be needed for, once it is known which of them we drew ourselves. */
  readonly #left: XmlElement[] = [];

  constructor(model: BpmnModel) {
    this.#model = model;
  }

  take(): TakenProcess {
    const working = this.#model.processes.filter((process) => everyElement(process).some(({ name }) => TASKS.has(name)));
    const [first] = working;
    if (first && working.length > 1) this.#said.push(say("pools", idOf(first), nameOf(first)));
    for (const process of working) this.#takeScope(process, lanesOf(process, this.#model.root));
    const drawn = new Set(drawProcess(this.#steps, { extendable: true }).nodes.map(({ id }) => id));
    const left = this.#left.filter((element) => !drawn.has(idOf(element))).flatMap(sayOf);
    const outside = childrenOf(this.#model.root)
      .filter(({ name }) => !["process", "BPMNDiagram"].includes(name))
      .flatMap(sayOf);
    const code = attributeOf(
      everyElement(this.#model.root).find(({ name, space }) => name === "procedure" && space === OURS),
      "code",
    );
    return { ...(code !== undefined && { code }), steps: this.#steps, said: [...this.#said, ...left, ...outside] };
  }

  #takeScope(scope: XmlElement, lanes: ReadonlyMap<string, string>, around?: string): void {
    const { nodes, circles } = inOrder(scope);
    this.#said.push(...circles.map((node) => say("circle", idOf(node), nameOf(node))));
    const parallel = parallelGroups(scope);
    for (const node of nodes) {
      const lane = lanes.get(idOf(node)) ?? around;
      if (TASKS.has(node.name)) this.#takeTask(node, scope, lane, parallel.get(idOf(node)));
      else if (SUBS.has(node.name)) {
        this.#said.push(say("sub", idOf(node), nameOf(node)));
        this.#takeScope(node, lanes, lane);
      } else this.#left.push(node);
    }
  }

  #takeTask(task: XmlElement, scope: XmlElement, lane: string | undefined, parallel: string | undefined): void {
    const own = stepIn(task);
    const when = this.#conditionOf(task, scope);
    const ids = new Set(this.#steps.map(({ id }) => id));
    if (own && !ids.has(own.id)) {
      this.#steps.push(refreshed(own, task, lane, when));
      return;
    }
    const step = foreignStep(task, {
      lane,
      ids,
      first: this.#steps.length === 0,
      ...(when !== undefined && { when }),
      ...(parallel && { parallel }),
    });
    this.#steps.push(step);
    this.#said.push(say("hours", idOf(task), nameOf(task)));
    if (lane === undefined) this.#said.push(say("unit", idOf(task), nameOf(task)));
    if (childrenOf(task).some(({ name }) => name.endsWith("LoopCharacteristics")))
      this.#said.push(say("repeats", idOf(task), nameOf(task)));
  }

  /** The FEEL condition on the arrow that leads to the task. */
  #conditionOf(task: XmlElement, scope: XmlElement): string | undefined {
    const usual = attributeOf(this.#model.root, "expressionLanguage");
    for (const { id, to, condition } of flowsIn(scope)) {
      if (to !== idOf(task) || !condition || condition.text.trim() === "") continue;
      if (isFeel(condition.language ?? usual)) return condition.text;
      this.#said.push(say("condition", id, condition.text));
    }
    return undefined;
  }
}

const SUBS = new Set(["subProcess", "adHocSubProcess", "transaction"]);

function isFeel(language: string | undefined): boolean {
  return language === FEEL || /spec\/(DMN|FEEL)\//.test(language ?? "") || language?.toLowerCase() === "feel";
}

/** Our own step with what somebody changed in a drawing tool. */
function refreshed(step: Step, task: XmlElement, lane: string | undefined, when: string | undefined): Step {
  const { when: _, ...rest } = step;
  const name = nameOf(task);
  return {
    ...rest,
    task: name === "" || name === step.task.vi ? step.task : { vi: name, en: step.task.en },
    unit: lane === undefined || lane === "" || lane === step.unit.vi ? step.unit : { vi: lane, en: lane },
    ...(when !== undefined && { when }),
  };
}

/** Tasks that stand alone between one parallel gateway and the next stand side by side: the group of each, named after its gateway. */
function parallelGroups(scope: XmlElement): ReadonlyMap<string, string> {
  const flows = flowsIn(scope);
  const groups = new Map<string, string>();
  for (const [index, split] of childrenOf(scope, "parallelGateway").entries()) {
    const branches = flows.filter(({ from }) => from === idOf(split)).map(({ to }) => to);
    const ends = branches.map((id) => flows.filter(({ from }) => from === id).map(({ to }) => to));
    const [join] = ends[0] ?? [];
    if (branches.length < 2 || !ends.every((to) => to.length === 1 && to[0] === join)) continue;
    for (const id of branches) groups.set(id, `p${index + 1}`);
  }
  return groups;
}

function idOf(element: XmlElement): string {
  return attributeOf(element, "id") ?? "";
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, "name") ?? "";
}
