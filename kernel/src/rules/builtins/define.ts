import { CalendarDate, ClockTime, DateTime } from "../dates.ts";
import { Decimal } from "../decimal.ts";
import { MonthsDuration, TimeDuration } from "../durations.ts";
import { type Context, Func, isContext, isList, Range, type Value } from "../value.ts";

/** What a built-in may ask of an argument. `any` takes null too; `point` is a day or a moment. */
interface Kinds {
  any: Value;
  text: string;
  number: Decimal;
  boolean: boolean;
  list: readonly Value[];
  context: Context;
  function: Func;
  date: CalendarDate;
  moment: DateTime;
  point: CalendarDate | DateTime;
  time: ClockTime;
  duration: MonthsDuration | TimeDuration;
  range: Range;
}
type Kind = keyof Kinds;
/** With `?` the argument may be left out; with `…` it and all that follow are gathered into a list. */
type Param = Kind | `${Kind}?` | "…";
type Arg<P> = P extends `${infer K extends Kind}?` ? Kinds[K] | undefined : P extends Kind ? Kinds[P] : readonly Value[];

/** One signature of a built-in function. */
export interface Builtin {
  readonly kinds: readonly Param[];
  readonly run: (...args: never[]) => Value;
}
export type Builtins = Readonly<Record<string, readonly Builtin[]>>;

/** Declares one signature: the kinds of its parameters, and the function. */
export function takes<const P extends readonly Param[]>(kinds: P, run: (...args: { [I in keyof P]: Arg<P[I]> }) => Value): Builtin {
  return { kinds, run: run as Builtin["run"] };
}

const CHECKS: { readonly [K in Kind]: (value: Value) => boolean } = {
  any: () => true,
  text: (value) => typeof value === "string",
  number: (value) => value instanceof Decimal,
  boolean: (value) => typeof value === "boolean",
  list: isList,
  context: isContext,
  function: (value) => value instanceof Func,
  date: (value) => value instanceof CalendarDate,
  moment: (value) => value instanceof DateTime,
  point: (value) => value instanceof CalendarDate || value instanceof DateTime,
  time: (value) => value instanceof ClockTime,
  duration: (value) => value instanceof MonthsDuration || value instanceof TimeDuration,
  range: (value) => value instanceof Range,
};

/** A rule that joins lists to themselves again and again must not fill the memory. */
const LONGEST_LIST = 10_000;

/** Runs the first signature that the arguments fit; null when none does. */
export function invoke(builtins: readonly Builtin[], args: readonly Value[]): Value {
  for (const builtin of builtins) {
    const fitted = fit(builtin, args);
    if (!fitted) continue;
    const result = (builtin.run as (...args: readonly unknown[]) => Value)(...fitted);
    return isList(result) && result.length > LONGEST_LIST ? null : result;
  }
  return null;
}

function fit(builtin: Builtin, args: readonly Value[]): unknown[] | null {
  const { kinds } = builtin;
  const gathers = kinds.at(-1) === "…";
  const fixed = gathers ? kinds.length - 1 : kinds.length;
  if (args.length > fixed && !gathers) return null;
  const fitted: unknown[] = [];
  for (let index = 0; index < fixed; index += 1) {
    const kind = kinds[index] ?? "any";
    const optional = kind.endsWith("?");
    const given = args[index];
    if (given === undefined && !optional) return null;
    const value = given === undefined ? given : convert(given, (optional ? kind.slice(0, -1) : kind) as Kind);
    if (given !== undefined && value === undefined) return null;
    fitted.push(value);
  }
  if (gathers) fitted.push(args.slice(fixed));
  return fitted;
}

/** FEEL's implicit conversions: a list of one where its item is wanted, an item where a list is wanted. */
function convert(value: Value, kind: Kind): Value | undefined {
  if (CHECKS[kind](value)) return value;
  if (kind === "list") return value === null ? undefined : [value];
  const only = isList(value) && value.length === 1 ? value[0] : undefined;
  return only !== undefined && CHECKS[kind](only) ? only : undefined;
}

/** Functions that take a list, or its items one by one: `max([1, 2])`, `max(1, 2)`. */
export function overItems(run: (items: readonly Value[]) => Value): readonly Builtin[] {
  return [takes(["list"], run), takes(["any", "any", "…"], (first, second, rest) => run([first, second, ...rest]))];
}
