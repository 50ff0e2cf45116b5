import type { Step } from "../declaration/process.ts";
import { type DrawOptions, drawProcess } from "./draw-process.ts";
import type { ProcessGraph } from "./graph.ts";
import { type Picture, SIZE } from "./place.ts";
import { placeNodes } from "./place-nodes.ts";
import { routeFlows } from "./route-flows.ts";

/** The picture of a process: the same steps give the same picture, on the screen, on paper and in a BPMN file. */
export function pictureOf(steps: readonly Step[], options: DrawOptions = {}): Picture {
  return layOut(drawProcess(steps, options));
}

/** Places the shapes and arrows of a process. */
export function layOut(graph: ProcessGraph): Picture {
  const { lanes, nodes } = placeNodes(graph);
  const flows = routeFlows(graph, lanes, nodes);
  const last = lanes.at(-1);
  const width = (last?.x ?? 0) + (last?.width ?? 0) + SIZE.margin;
  return { width, height: (last?.y ?? 0) + (last?.height ?? 0) + SIZE.margin, lanes, nodes, flows };
}
