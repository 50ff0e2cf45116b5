import { reckon } from "../arithmetic.ts";
import { compare, equals } from "../compare.ts";
import { add, compareDecimals, type Decimal, decimalOf, divide, multiply, ONE, squareRoot, subtract, ZERO } from "../decimal.ts";
import { type Context, type Func, isContext, isList, isNumber, type Value } from "../value.ts";
import { type Builtin, type Builtins, overItems, takes } from "./define.ts";

function overNumbers(run: (numbers: readonly Decimal[]) => Value): readonly Builtin[] {
  return overItems((items) => (items.length > 0 && items.every(isNumber) ? run(items) : null));
}

function extreme(items: readonly Value[], sign: number): Value {
  let best = items[0] ?? null;
  if (best !== null && compare(best, best) === null) return null;
  for (const item of items) {
    const order = compare(item, best);
    if (order === null) return null;
    if (order * sign > 0) best = item;
  }
  return best;
}

function total(items: readonly Value[]): Value {
  return items.length === 0 ? null : items.reduce((sum, item) => reckon("+", sum, item));
}

function sumOf(numbers: readonly Decimal[]): Decimal | null {
  return numbers.reduce<Decimal | null>((sum, item) => sum && add(sum, item), ZERO);
}

function meanOf(numbers: readonly Decimal[]): Decimal | null {
  const sum = sumOf(numbers);
  return sum && divide(sum, decimalOf(numbers.length));
}

function median(numbers: readonly Decimal[]): Decimal | null {
  const sorted = numbers.toSorted(compareDecimals);
  return meanOf(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
}

function mode(numbers: readonly Decimal[]): Value {
  const counts = new Map<string, { value: Decimal; count: number }>();
  for (const value of numbers) counts.set(`${value}`, { value, count: (counts.get(`${value}`)?.count ?? 0) + 1 });
  const most = Math.max(...[...counts.values()].map(({ count }) => count));
  return [...counts.values()]
    .filter(({ count }) => count === most)
    .map(({ value }) => value)
    .sort(compareDecimals);
}

function deviation(numbers: readonly Decimal[]): Decimal | null {
  const mean = meanOf(numbers);
  if (!mean || numbers.length < 2) return null;
  const squares = numbers.map((n) => subtract(n, mean) ?? ZERO).map((n) => multiply(n, n) ?? ZERO);
  const sum = sumOf(squares);
  const variance = sum && divide(sum, decimalOf(numbers.length - 1));
  return variance && squareRoot(variance);
}

function has(items: readonly Value[], value: Value): boolean {
  return items.some((item) => equals(item, value) === true);
}

function distinct(items: readonly Value[]): Value[] {
  const kept: Value[] = [];
  for (const item of items) if (!has(kept, item)) kept.push(item);
  return kept;
}

function flatten(items: readonly Value[]): Value[] {
  return items.flatMap((item) => (isList(item) ? flatten(item) : [item]));
}

function joined(lists: readonly Value[]): Value[] {
  return lists.flatMap((list) => (isList(list) ? [...list] : [list]));
}

/** The place in JavaScript's counting of FEEL's position (from 1, or from the end); null when the list has no such place. */
function place(items: readonly Value[], position: Decimal): number | null {
  const at = position.toNumber();
  const index = at > 0 ? at - 1 : items.length + at;
  return at !== 0 && Number.isInteger(at) && index >= 0 && index < items.length ? index : null;
}

function spliced(items: readonly Value[], position: Decimal, remove: number, ...added: readonly Value[]): Value {
  const index = place(items, position);
  return index === null ? null : items.toSpliced(index, remove, ...added);
}

/** A stable merge sort: the author's `precedes` is asked as rarely as may be, and may be inconsistent without harm. */
function sorted(items: readonly Value[], precedes: Func): Value[] {
  if (items.length < 2) return [...items];
  const middle = items.length >> 1;
  const left = sorted(items.slice(0, middle), precedes);
  const right = sorted(items.slice(middle), precedes);
  const merged: Value[] = [];
  let at = 0;
  for (const item of left) {
    for (; at < right.length && precedes.run([right[at] ?? null, item]) === true; at += 1) merged.push(right[at] ?? null);
    merged.push(item);
  }
  return [...merged, ...right.slice(at)];
}

function sublist(items: readonly Value[], start: Decimal, length: Decimal | undefined): Value {
  const from = place(items, start);
  if (from === null) return null;
  const size = length ? length.toNumber() : items.length - from;
  return size >= 0 && from + size <= items.length ? items.slice(from, from + size) : null;
}

function replaceWhere(items: readonly Value[], match: Func, by: Value): Value {
  const answers = items.map((item) => match.run([item, by]));
  return answers.every((answer) => typeof answer === "boolean") ? items.map((item, index) => (answers[index] === true ? by : item)) : null;
}

/** Entries as a context; null when an item is no `{key, value}` or a key comes twice. */
function contextFrom(items: readonly Value[]): Value {
  const made = new Map<string, Value>();
  for (const item of items) {
    const key = isContext(item) ? item.get("key") : undefined;
    if (!isContext(item) || typeof key !== "string" || !item.has("value") || made.has(key)) return null;
    made.set(key, item.get("value") ?? null);
  }
  return made;
}

/** A copy with one member set, at the end of a path of keys. */
function withMember(of: Context, keys: readonly Value[], value: Value): Value {
  const [key, ...rest] = keys;
  if (typeof key !== "string") return null;
  if (rest.length === 0) return new Map([...of, [key, value]]);
  const inner = of.get(key) ?? null;
  const changed = isContext(inner) ? withMember(inner, rest, value) : null;
  return changed && new Map([...of, [key, changed]]);
}

function merged(items: readonly Value[]): Value {
  return items.every(isContext) ? new Map(items.flatMap((item) => [...item])) : null;
}

function entriesOf(of: Context): Value {
  return [...of].map(
    ([key, value]) =>
      new Map<string, Value>([
        ["key", key],
        ["value", value],
      ]),
  );
}

export const listBuiltins: Builtins = {
  count: [takes(["list"], (list) => decimalOf(list.length))],
  min: overItems((items) => extreme(items, -1)),
  max: overItems((items) => extreme(items, 1)),
  sum: overItems(total),
  mean: overNumbers(meanOf),
  median: overNumbers(median),
  mode: overItems((items) => (items.every(isNumber) ? (items.length ? mode(items) : []) : null)),
  stddev: overNumbers(deviation),
  product: overNumbers((numbers) => numbers.reduce<Decimal | null>((sum, item) => sum && multiply(sum, item), ONE)),
  "list contains": [takes(["list", "any"], has)],
  append: [takes(["list", "…"], (list, items) => [...list, ...items])],
  concatenate: [takes(["…"], joined)],
  union: [takes(["…"], (lists) => distinct(joined(lists)))],
  "distinct values": [takes(["list"], distinct)],
  flatten: [takes(["list"], flatten)],
  reverse: [takes(["list"], (list) => list.toReversed())],
  "index of": [
    takes(["list", "any"], (list, match) => list.flatMap((item, index) => (equals(item, match) === true ? [decimalOf(index + 1)] : []))),
  ],
  sublist: [takes(["list", "number", "number?"], sublist)],
  "insert before": [takes(["list", "number", "any"], (list, at, item) => spliced(list, at, 0, item))],
  remove: [takes(["list", "number"], (list, at) => spliced(list, at, 1))],
  "list replace": [
    takes(["list", "number", "any"], (list, at, item) => spliced(list, at, 1, item)),
    takes(["list", "function", "any"], replaceWhere),
  ],
  sort: [
    takes(["list", "function"], sorted),
    takes(["list"], (list) => (extreme(list, 1) === null ? null : list.toSorted((a, b) => compare(a, b) ?? 0))),
  ],
  "get value": [
    takes(["context", "text"], (of, key) => of.get(key) ?? null),
    takes(["context", "list"], (of, keys) =>
      keys.reduce<Value>((at, key) => (isContext(at) && typeof key === "string" ? (at.get(key) ?? null) : null), of),
    ),
  ],
  "get entries": [takes(["context"], entriesOf)],
  context: [takes(["list"], contextFrom)],
  "context put": [
    takes(["context", "text", "any"], (of, key, value) => withMember(of, [key], value)),
    takes(["context", "list", "any"], withMember),
  ],
  "context merge": [takes(["list"], merged)],
};
