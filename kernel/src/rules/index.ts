/** Runs rules: small, without a dependency, the same in the server and in a browser. Rules are made by `@motlan/kernel/rules/parse`. */
export { CalendarDate, ClockTime, DateTime } from "./dates.ts";
export { Decimal, decimalOf, parseDecimal } from "./decimal.ts";
export { MonthsDuration, TimeDuration } from "./durations.ts";
export { toFacts, toJson } from "./facts.ts";
export { factsRead, tableFactsRead } from "./facts-read.ts";
export { evaluate, holds } from "./interpret.ts";
export type { RangeRule, Rule, Test, TypeRule } from "./rule.ts";
export { type CompiledTable, evaluateTable, type HitPolicy, type TableRefusal } from "./table.ts";
export { toText } from "./to-text.ts";
export { type Context, type Facts, Func, Range, type Value } from "./value.ts";
