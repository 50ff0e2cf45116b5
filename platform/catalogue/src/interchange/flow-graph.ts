import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from "@motlan/kernel/xml";

/** Activities in which somebody or something works; each becomes a step. */
export const TASKS: ReadonlySet<string> = new Set([
  "task",
  "userTask",
  "manualTask",
  "serviceTask",
  "scriptTask",
  "businessRuleTask",
  "sendTask",
]);

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The condition as it is written, and in which language if it says so. */
  readonly condition?: { readonly text: string; readonly language: string | undefined };
}

/** The arrows of a process or sub-process. */
export function flowsIn(scope: XmlElement): readonly Flow[] {
  return childrenOf(scope, "sequenceFlow").map((flow) => {
    const condition = childOf(flow, "conditionExpression");
    return {
      id: attributeOf(flow, "id") ?? "",
      from: attributeOf(flow, "sourceRef") ?? "",
      to: attributeOf(flow, "targetRef") ?? "",
      ...(condition && { condition: { text: textIn(condition), language: attributeOf(condition, "language") } }),
    };
  });
}

/** What stands among the shapes of a process or sub-process: tasks, events, gateways, sub-processes, data. */
const SHAPE = /([tT]ask|Event|Gateway|[aA]ctivity|[sS]ubProcess|^transaction|Reference|^dataObject)$/;

/** The shapes of a process or sub-process, those that arrows join and those beside them. */
export function nodesIn(scope: XmlElement): readonly XmlElement[] {
  return childrenOf(scope).filter(({ name }) => SHAPE.test(name));
}

/**
 * The shapes in the order in which work comes to them. Ways off a task's edge and ways back do not count; where only a circle is left, the shape that
 * stands first in the file goes on, and is named in `circles`.
 */
export function inOrder(scope: XmlElement): { readonly nodes: readonly XmlElement[]; readonly circles: readonly XmlElement[] } {
  const nodes = nodesIn(scope);
  const byId = new Map(nodes.map((node) => [attributeOf(node, "id") ?? "", node]));
  const flows = flowsIn(scope).filter(({ from, to }) => byId.has(to) && byId.has(from) && byId.get(from)?.name !== "boundaryEvent");
  const open = new Set(byId.keys());
  const done = new Set<string>();
  const ordered: XmlElement[] = [];
  const circles: XmlElement[] = [];
  while (open.size > 0) {
    const waits = (id: string) => flows.some(({ from, to }) => to === id && open.has(from) && from !== id);
    const free = [...open].find((id) => !waits(id));
    const next = free ?? [...open].find((id) => flows.some(({ from, to }) => to === id && done.has(from))) ?? [...open][0] ?? "";
    const node = byId.get(next);
    if (node) ordered.push(node);
    if (node && free === undefined) circles.push(node);
    open.delete(next);
    done.add(next);
  }
  return { nodes: ordered, circles };
}
