import { compare, equals, within } from "../compare.ts";
import { ClockTime, DateTime } from "../dates.ts";
import { typeOf } from "../types.ts";
import { Range, type Value } from "../value.ts";
import { type Builtin, type Builtins, takes } from "./define.ts";

/** A relation of two points or intervals: a point counts as the closed interval of itself. */
function relation(holds: (a: Range, b: Range) => boolean | null): readonly Builtin[] {
  return [takes(["any", "any"], (a, b) => (a === null || b === null ? null : holds(asRange(a), asRange(b))))];
}

function asRange(value: Value): Range {
  return value instanceof Range ? value : new Range(value, value, true, true);
}

function before(a: Range, b: Range): boolean | null {
  if (a.high === undefined || b.low === undefined) return false;
  const order = compare(a.high, b.low);
  return order === null ? null : order < 0 || (order === 0 && !(a.highIn && b.lowIn));
}

function overlaps(a: Range, b: Range): boolean | null {
  const [left, right] = [before(a, b), before(b, a)];
  return left === null || right === null ? null : !left && !right;
}

/** Every point of b is in a. */
function includes(a: Range, b: Range): boolean | null {
  const low = endIn(b.low, b.lowIn, a, a.low, a.lowIn);
  const high = endIn(b.high, b.highIn, a, a.high, a.highIn);
  return low === null || high === null ? null : low && high;
}

function endIn(end: Value | undefined, endIncluded: boolean, of: Range, same: Value | undefined, sameIncluded: boolean): boolean | null {
  if (end === undefined) return same === undefined;
  if (same !== undefined && equals(end, same) === true) return sameIncluded || !endIncluded;
  return within(end, of);
}

type End = "low" | "high";

/** Below zero when the first end lies lower; of equal ends an open one lies within. Null when they cannot be compared. */
function compareEnds(a: Range, b: Range, end: End): number | null {
  const order = compare(a[end] ?? null, b[end] ?? null);
  if (order !== 0) return order;
  const [aIn, bIn] = end === "low" ? [b.lowIn, a.lowIn] : [a.highIn, b.highIn];
  return Number(aIn) - Number(bIn);
}

/** Both share the whole end, and a lies within b. */
function shares(a: Range, b: Range, end: End): boolean | null {
  const order = compareEnds(a, b, end);
  const other = compareEnds(a, b, end === "low" ? "high" : "low");
  if (order === null || other === null) return null;
  return order === 0 && (end === "low" ? other <= 0 : other >= 0);
}

function meets(a: Range, b: Range): boolean | null {
  const order = compare(a.high ?? null, b.low ?? null);
  return order === null ? null : order === 0 && a.highIn && b.lowIn;
}

/** a begins first, reaches into b and does not outlast it. */
function overlapsBefore(a: Range, b: Range): boolean | null {
  const [low, high, touch] = [compareEnds(a, b, "low"), compareEnds(a, b, "high"), before(a, b)];
  return low === null || high === null || touch === null ? null : low < 0 && high <= 0 && !touch;
}

/** `is(a, b)`: the same value of the same kind, a local time not being a zoned one. */
function isSame(a: Value, b: Value): boolean {
  if (typeOf(a) !== typeOf(b)) return false;
  const zoned = (value: Value) => (value instanceof DateTime ? value.time : value instanceof ClockTime ? value : null);
  const [x, y] = [zoned(a), zoned(b)];
  if (x && y && (x.offset !== y.offset || x.zone !== y.zone)) return false;
  return equals(a, b) === true;
}

export const rangeBuiltins: Builtins = {
  is: [takes(["any", "any"], isSame)],
  before: relation(before),
  after: relation((a, b) => before(b, a)),
  overlaps: relation(overlaps),
  includes: relation(includes),
  during: relation((a, b) => includes(b, a)),
  meets: relation(meets),
  "met by": relation((a, b) => meets(b, a)),
  "overlaps before": relation(overlapsBefore),
  "overlaps after": relation((a, b) => overlapsBefore(b, a)),
  starts: relation((a, b) => shares(a, b, "low")),
  "started by": relation((a, b) => shares(b, a, "low")),
  finishes: relation((a, b) => shares(a, b, "high")),
  "finished by": relation((a, b) => shares(b, a, "high")),
  coincides: relation((a, b) => equals(a, b)),
};
