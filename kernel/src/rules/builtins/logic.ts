import { equals } from "../compare.ts";
import { ClockTime, DateTime } from "../dates.ts";
import { typeOf } from "../types.ts";
import type { Value } from "../value.ts";
import { type Builtins, overItems, takes } from "./define.ts";

/** Three-valued: decided by one decisive item, unknown if one is no boolean. */
function decide(items: readonly Value[], decisive: boolean): Value {
  if (items.includes(decisive)) return decisive;
  return items.every((item) => typeof item === "boolean") ? !decisive : null;
}

/** `is(a, b)`: the same value of the same kind, a local time not being a zoned one. */
function isSame(a: Value, b: Value): boolean {
  if (typeOf(a) !== typeOf(b)) return false;
  const zoned = (value: Value) => (value instanceof DateTime ? value.time : value instanceof ClockTime ? value : null);
  const [x, y] = [zoned(a), zoned(b)];
  if (x && y && (x.offset !== y.offset || x.zone !== y.zone)) return false;
  return equals(a, b) === true;
}

export const logicBuiltins: Builtins = {
  not: [takes(["any"], (value) => (typeof value === "boolean" ? !value : null))],
  all: overItems((items) => decide(items, false)),
  any: overItems((items) => decide(items, true)),
  is: [takes(["any", "any"], isSame)],
};
