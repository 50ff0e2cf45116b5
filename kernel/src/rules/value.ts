import type { CalendarDate, ClockTime, DateTime } from "./dates.ts";
import { Decimal } from "./decimal.ts";
import type { MonthsDuration, TimeDuration } from "./durations.ts";

/**
 * What a rule reckons with. `null` is FEEL's answer to everything unknown or impossible: rules do not throw.
 * Numbers are `Decimal`s; a context is a `Map` (so that a field called `constructor` is only a field).
 */
export type Value =
  | null
  | boolean
  | string
  | Decimal
  | CalendarDate
  | ClockTime
  | DateTime
  | MonthsDuration
  | TimeDuration
  | Range
  | Func
  | readonly Value[]
  | Context;

export type Context = ReadonlyMap<string, Value>;
/** The facts a rule may read, by name. Made from form data by `toFacts`. */
export type Facts = Context;

/** An interval of ordered values; an end that is `undefined` is open to infinity. */
export class Range {
  readonly low: Value | undefined;
  readonly high: Value | undefined;
  readonly lowIn: boolean;
  readonly highIn: boolean;
  constructor(low: Value | undefined, high: Value | undefined, lowIn: boolean, highIn: boolean) {
    this.low = low;
    this.high = high;
    this.lowIn = lowIn;
    this.highIn = highIn;
  }
}

/** A function as a value: `function(a, b) a < b`, or a built-in one handed on by its name. */
export class Func {
  readonly params: readonly string[];
  readonly run: (args: readonly Value[]) => Value;
  constructor(params: readonly string[], run: (args: readonly Value[]) => Value) {
    this.params = params;
    this.run = run;
  }
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isContext(value: Value | undefined): value is Context {
  return value instanceof Map;
}

export function isNumber(value: Value | undefined): value is Decimal {
  return value instanceof Decimal;
}

/** A list as it is, null as no item, anything else as the list of it. */
export function asList(value: Value): readonly Value[] {
  return isList(value) ? value : value === null ? [] : [value];
}
