import type { Text } from "@motlan/kernel";
import type { ProcessGraph, ProcessNode } from "./graph.ts";
import { type Box, type Label, middle, type PlacedLane, type PlacedNode, type Point, SIZE } from "./place.ts";
import { wrap } from "./wrap.ts";

/** Characters in a line of a task, of its small line, and below a small shape. */
const WIDE = 22;
const NOTE = 25;
const NARROW = 12;

/** Boxes for all lanes and shapes: the main line from left to right, a column for each shape, a row for each lane; the ways off a task hang below it. */
export function placeNodes(graph: ProcessGraph): { readonly lanes: readonly PlacedLane[]; readonly nodes: readonly PlacedNode[] } {
  const columns = columnsOf(graph);
  const width = (columns.at(-1)?.right ?? 0) + SIZE.margin * 2;
  const lanes: PlacedLane[] = [];
  let y = SIZE.margin;
  for (const { id, label } of graph.lanes) {
    const height = laneHeight(graph, id);
    lanes.push({ id, label, x: SIZE.margin, y, width: width - SIZE.margin, height });
    y += height;
  }
  const line = columns.flatMap(({ node, left, right }) => {
    const lane = lanes.find(({ id }) => id === node.lane);
    return lane ? [placeOnLine(graph, node, left, right, lane)] : [];
  });
  return { lanes, nodes: line.flatMap((placed) => [placed, ...placeAround(graph, placed)]) };
}

interface Column {
  readonly node: ProcessNode;
  readonly left: number;
  readonly right: number;
}

function columnsOf(graph: ProcessGraph): readonly Column[] {
  const columns: Column[] = [];
  for (const id of graph.line) {
    const node = graph.nodes.find((one) => one.id === id);
    if (!node) continue;
    const left = (columns.at(-1)?.right ?? 0) + SIZE.gutter;
    columns.push({ node, left, right: left + widthOf(graph, node) });
  }
  return columns;
}

function widthOf(graph: ProcessGraph, node: ProcessNode): number {
  if (isTask(node)) return Math.max(SIZE.task, exitsBelow(graph, node).length * SIZE.slot);
  return node.kind === "start" || node.kind === "end" ? SIZE.event : SIZE.gate;
}

export function isTask({ kind }: ProcessNode): boolean {
  return kind === "user-task" || kind === "service-task";
}

/** The boundary events at the lower edge of a task; sending back leaves by the upper one. */
function exitsBelow(graph: ProcessGraph, task: ProcessNode): readonly ProcessNode[] {
  return graph.nodes.filter(({ on, reason }) => on === task.id && reason !== "send-back");
}

function laneHeight(graph: ProcessGraph, lane: string): number {
  const here = graph.nodes.filter((node) => node.lane === lane);
  const exits = here.filter(
    ({ kind, reason }) => (kind === "boundary" && reason === "silence") || (reason !== undefined && kind !== "boundary"),
  );
  const below = exits.map((exit) => SIZE.boundary / 2 + 26 + SIZE.exit + 18 + longest(linesOf(exit.label, NARROW, 5)) * SIZE.small);
  const gates = here.filter(({ kind }) => GATES.has(kind)).length > 0 ? 30 : 0;
  return SIZE.laneTitle + SIZE.above + tallest(graph, lane) + Math.max(20, gates, ...below);
}

const GATES: ReadonlySet<string> = new Set(["exclusive", "parallel", "inclusive"]);

function tallest(graph: ProcessGraph, lane: string): number {
  return Math.max(SIZE.gate + 16, ...graph.nodes.filter((node) => node.lane === lane && isTask(node)).map(heightOf));
}

function heightOf(node: ProcessNode): number {
  const lines = longest(linesOf(node.label, WIDE, 6)) * SIZE.line;
  const notes = longest(linesOf(node.note, NOTE, 3)) * SIZE.small;
  return 30 + lines + (notes > 0 ? notes + 4 : 0) + 8;
}

function placeOnLine(graph: ProcessGraph, node: ProcessNode, left: number, right: number, lane: PlacedLane): PlacedNode {
  const centre = lane.y + SIZE.laneTitle + SIZE.above + tallest(graph, lane.id) / 2;
  const height = isTask(node) ? heightOf(node) : right - left;
  const box: Box = { x: left, y: centre - height / 2, width: right - left, height };
  const at = middle(box);
  if (!isTask(node)) return { ...node, ...box, ...below(node, { x: at.x, y: box.y + box.height + SIZE.small }) };
  const text = labelOf(node.label, WIDE, 6, { x: at.x, y: box.y + 36 });
  const lines = text ? longest(text.lines) : 0;
  const small = labelOf(node.note, NOTE, 3, { x: at.x, y: box.y + 36 + lines * SIZE.line + 2 });
  return { ...node, ...box, ...(text && { text }), ...(small && { small }) };
}

/** The boundary events of a task and the shapes they lead to. */
function placeAround(graph: ProcessGraph, task: PlacedNode): readonly PlacedNode[] {
  const exits = exitsBelow(graph, task);
  const bottom = task.y + task.height;
  const back = graph.nodes.find(({ on, reason }) => on === task.id && reason === "send-back");
  const around = exits.flatMap((exit, index) => {
    const x = task.x + (task.width / exits.length) * (index + 0.5);
    const edge: PlacedNode = { ...exit, ...circle({ x, y: bottom }, SIZE.boundary), ...below(exit, { x, y: bottom + 42 }) };
    const to = graph.nodes.find(({ id }) => id === `${exit.id}_to`);
    if (!to) return [edge];
    const y = bottom + SIZE.boundary / 2 + 26 + SIZE.exit / 2;
    return [edge, { ...to, ...circle({ x, y }, SIZE.exit), ...below(to, { x, y: y + SIZE.exit / 2 + SIZE.small }) }];
  });
  if (!back) return around;
  const at = { x: task.x + task.width - 26, y: task.y };
  const text = labelOf(back.label, 20, 1, { x: at.x + 17, y: at.y - 8 }, "start");
  return [...around, { ...back, ...circle(at, SIZE.boundary), ...(text && { text }) }];
}

function circle(centre: Point, size: number): Box {
  return { x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size };
}

function below(node: ProcessNode, at: Point): { readonly text?: Label } {
  const text = labelOf(node.label, NARROW, 5, at);
  return text ? { text } : {};
}

/** A text with its lines; undefined when there is nothing to say. */
export function labelOf(
  text: Text | undefined,
  width: number,
  most: number,
  at: Point,
  anchor: Label["anchor"] = "middle",
): Label | undefined {
  return text && { ...at, anchor, lines: linesOf(text, width, most) };
}

function linesOf(text: Text | undefined, width: number, most: number): Label["lines"] {
  return { vi: wrap(text?.vi ?? "", width, most), en: wrap(text?.en ?? "", width, most) };
}

function longest({ vi, en }: Label["lines"]): number {
  return Math.max(vi.length, en.length);
}
