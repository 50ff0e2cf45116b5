import type { Text } from "@motlan/kernel";
import type { ProcessFlow, ProcessNode } from "./graph.ts";

/** Sizes in pixels of the picture at its natural size; letters are 13 px high, some 7 px wide. */
export const SIZE = {
  task: 176,
  gate: 44,
  event: 36,
  boundary: 26,
  exit: 30,
  /** The room each way off a task takes below it. */
  slot: 92,
  gutter: 58,
  /** Where arrows turn before they come into a shape. */
  turn: 26,
  margin: 12,
  laneTitle: 30,
  /** Above the shapes of a lane: one track for ways back, one for ways past. */
  back: 14,
  past: 28,
  above: 50,
  line: 17,
  small: 15,
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Text broken into lines, per language; `x`, `y` is the base of the first line. */
export interface Label extends Point {
  readonly anchor: "start" | "middle" | "end";
  readonly lines: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

export interface PlacedNode extends ProcessNode, Box {
  readonly text?: Label;
  readonly small?: Label;
}

export interface PlacedFlow extends ProcessFlow {
  readonly points: readonly Point[];
  readonly text?: Label;
}

export interface PlacedLane extends Box {
  readonly id: string;
  readonly label: Text;
}

/** A process drawn: every shape with its box, every arrow with its corners, every text with its lines. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
