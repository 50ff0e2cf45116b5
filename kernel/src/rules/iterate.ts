import { compare } from "./compare.ts";
import { addNanos, CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { Decimal, decimalOf } from "./decimal.ts";
import { DAY } from "./durations.ts";
import type { Each, Rule } from "./rule.ts";
import { inside, naming, type Scope, spend } from "./scope.ts";
import { asList, type Context, isContext, isNumber, Range, type Value } from "./value.ts";

type Run = (rule: Rule, scope: Scope) => Value;

/** `for … return …`: one result a turn, the results so far known as `partial`; null when there is nothing to go through. */
export function runFor(each: readonly Each[], body: Rule, scope: Scope, run: Run): Value {
  const results: Value[] = [];
  const whole = turns(each, naming(scope, "partial", results), run, (inner) => {
    results.push(run(body, inner));
    return true;
  });
  return whole ? results : null;
}

export function runSome(each: readonly Each[], body: Rule, scope: Scope, run: Run): Value {
  return quantified(each, body, scope, run, true);
}

export function runEvery(each: readonly Each[], body: Rule, scope: Scope, run: Run): Value {
  return quantified(each, body, scope, run, false);
}

/** Ends at the first decisive answer; without one, a single unknown makes the whole unknown. */
function quantified(each: readonly Each[], body: Rule, scope: Scope, run: Run, decisive: boolean): Value {
  let result: boolean | null = !decisive;
  const whole = turns(each, scope, run, (inner) => {
    const found = run(body, inner);
    if (found === decisive) result = decisive;
    else if (typeof found !== "boolean") result = null;
    return found !== decisive;
  });
  return whole ? result : null;
}

/** Walks the product of all loops, the last quickest, until `visit` says false. False when a loop cannot be walked. */
function turns(each: readonly Each[], scope: Scope, run: Run, visit: (scope: Scope) => boolean): boolean {
  let going = true;
  const walk = (index: number, at: Scope): boolean => {
    const loop = each[index];
    if (!loop) {
      going = visit(at);
      return true;
    }
    const items = itemsOf(loop, at, run);
    if (!items) return false;
    for (const item of items) {
      if (!spend(at) || !walk(index + 1, naming(at, loop.name, item))) return false;
      if (!going) break;
    }
    return true;
  };
  return walk(0, scope);
}

function itemsOf(loop: Each, scope: Scope, run: Run): Iterable<Value> | null {
  const from = run(loop.in, scope);
  if (loop.to) return stepping(from, run(loop.to, scope));
  if (from === null) return null;
  if (!(from instanceof Range)) return asList(from);
  const { low, high } = from;
  if (low === undefined || high === undefined) return null;
  const order = compare(low, high);
  return order === null || order > 0 ? null : stepping(low, high, from.lowIn, from.highIn);
}

/** From one whole number or day to another, upwards or downwards. */
function stepping(from: Value, to: Value, fromIn = true, toIn = true): Iterable<Value> | null {
  const start = position(from);
  const end = position(to);
  if (start === null || end === null || from?.constructor !== to?.constructor) return null;
  const step = start <= end ? 1 : -1;
  return (function* () {
    for (let at = fromIn ? start : start + step; step > 0 ? at <= end : at >= end; at += step) {
      if (at === end && !toIn) return;
      yield from instanceof Decimal ? decimalOf(at) : dayAt(from, at - start);
    }
  })();
}

function position(value: Value): number | null {
  if (value instanceof Decimal) return value.isInteger() ? value.toNumber() : null;
  if (value instanceof DateTime) return value.date.number();
  return value instanceof CalendarDate ? value.number() : null;
}

function dayAt(from: Value, days: number): Value {
  if (from instanceof DateTime) return addNanos(from, BigInt(days) * DAY);
  return from instanceof CalendarDate ? (addNanos(new DateTime(from, new ClockTime(0)), BigInt(days) * DAY)?.date ?? null) : null;
}

/** `list[condition]` keeps what it holds for; `list[n]` is the n-th item, from the end when negative. */
export function runFilter(of: Value, where: Rule, scope: Scope, run: Run): Value {
  const items = asList(of);
  const first = run(where, itemScope(scope, items[0] ?? null));
  if (isNumber(first)) {
    const index = first.toNumber();
    return items[index > 0 ? index - 1 : items.length + index] ?? null;
  }
  return items.filter((item, index) => spend(scope) && (index === 0 ? first : run(where, itemScope(scope, item))) === true);
}

const NOTHING: Context = new Map();

/** The item itself as `item`, and its members by their own names. */
function itemScope(scope: Scope, item: Value): Scope {
  return inside(naming(scope, "item", item), isContext(item) ? item : NOTHING);
}
