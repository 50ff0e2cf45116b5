import type { ProcessFlow, ProcessGraph } from "./graph.ts";
import { middle, type PlacedFlow, type PlacedLane, type PlacedNode, type Point, SIZE } from "./place.ts";
import { labelOf } from "./place-nodes.ts";

/** The corners of every arrow. Arrows run in the gutters between columns and on the tracks above a lane's shapes, so that none crosses a shape of the main line. */
export function routeFlows(graph: ProcessGraph, lanes: readonly PlacedLane[], nodes: readonly PlacedNode[]): readonly PlacedFlow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return graph.flows.flatMap((flow) => {
    const from = byId.get(flow.from);
    const to = byId.get(flow.to);
    const lane = lanes.find(({ id }) => id === from?.lane);
    if (!from || !to || !lane) return [];
    const points = simplified(pointsOf(graph, from, to, lane));
    const text = flow.label && GATES.has(from.kind) ? labelFor(flow, points) : undefined;
    return [{ ...flow, points, ...(text && { text }) }];
  });
}

const GATES: ReadonlySet<string> = new Set(["exclusive", "inclusive", "parallel"]);

function pointsOf(graph: ProcessGraph, from: PlacedNode, to: PlacedNode, lane: PlacedLane): readonly Point[] {
  const track = lane.y + SIZE.laneTitle;
  if (from.kind === "boundary") return fromBoundary(from, to, track);
  if (from.kind === "catch") return loop(from, to);
  const steps = graph.line.indexOf(to.id) - graph.line.indexOf(from.id);
  if (steps !== 1 && GATES.has(from.kind)) {
    const top = { x: middle(from).x, y: from.y };
    return [top, { x: top.x, y: track + SIZE.past }, ...into(to, track + SIZE.past)];
  }
  const right = { x: from.x + from.width, y: middle(from).y };
  if (steps === 1) return [right, ...into(to, right.y)];
  const turn = right.x + SIZE.turn / 2;
  return [right, { x: turn, y: right.y }, { x: turn, y: track + SIZE.past }, ...into(to, track + SIZE.past)];
}

/** From a height in the gutter before a shape into its left edge. */
function into(to: PlacedNode, y: number): readonly Point[] {
  const at = middle(to).y;
  return [
    { x: to.x - SIZE.turn, y },
    { x: to.x - SIZE.turn, y: at },
    { x: to.x, y: at },
  ];
}

function fromBoundary(from: PlacedNode, to: PlacedNode, track: number): readonly Point[] {
  const { x } = middle(from);
  if (from.reason === "send-back") return [{ x, y: from.y }, { x, y: track + SIZE.back }, ...into(to, track + SIZE.back)];
  const bottom = { x, y: from.y + from.height };
  if (from.reason === "silence") return [bottom, { x, y: bottom.y + 13 }, ...into(to, bottom.y + 13)];
  return [bottom, { x, y: to.y }];
}

/** From the event that waits back to the lower edge of its task. */
function loop(from: PlacedNode, to: PlacedNode): readonly Point[] {
  const { y } = middle(from);
  const x = from.x - SIZE.exit / 2;
  return [
    { x: from.x, y },
    { x, y },
    { x, y: to.y + to.height },
  ];
}

/** Corners that are none are left out. */
function simplified(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return true;
    if (before.x === point.x && before.y === point.y) return false;
    return !after || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/** The word on an arrow: above its first stretch, or beside the bend of one that goes past. */
function labelFor(flow: ProcessFlow, points: readonly Point[]) {
  const [first, second] = points;
  if (!first || !second) return undefined;
  const at = first.x === second.x ? { x: first.x + 6, y: second.y + 13 } : { x: first.x + 5, y: first.y - 6 };
  return labelOf(flow.label, 16, 1, at, "start");
}
