import { negated, reckon } from "./arithmetic.ts";
import { builtinNamed, callBuiltin, parseAt } from "./builtins/index.ts";
import { any, compare, equals, matches, within } from "./compare.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { runEvery, runFilter, runFor, runSome } from "./iterate.ts";
import { property } from "./properties.ts";
import type { CompareOp, Rule } from "./rule.ts";
import { inside, lookUp, naming, outermost, type Scope, spend } from "./scope.ts";
import { isInstance } from "./types.ts";
import { type Context, type Facts, Func, Range, type Value } from "./value.ts";

/** Runs a rule over the facts. Never throws for what the facts say: what cannot be answered is null, as FEEL demands. */
export function evaluate(rule: Rule, facts: Facts): Value {
  return begin(rule, outermost(facts));
}

/** Runs a test of a decision table: `value` is what `?` stands for. */
export function evaluateTest(rule: Rule, facts: Facts, value: Value): Value {
  return begin(rule, naming(outermost(facts), "?", value));
}

function begin(rule: Rule, scope: Scope): Value {
  try {
    return run(rule, scope);
  } catch (error) {
    // A stack or a number that grew beyond all bounds: no answer, and no harm to the server.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** True only when the rule says true: unknown is not enough to be entitled. */
export function holds(rule: Rule, facts: Facts): boolean {
  return evaluate(rule, facts) === true;
}

type Runner<K extends Rule["is"]> = (rule: Rule & { readonly is: K }, scope: Scope) => Value;

const RUNNERS: { readonly [K in Rule["is"]]: Runner<K> } = {
  null: () => null,
  boolean: (rule) => rule.value,
  string: (rule) => rule.value,
  number: (rule) => literal(rule),
  at: (rule) => parseAt(rule.value),
  name: (rule, scope) => lookUp(scope, rule.name) ?? functionNamed(rule.name),
  path: (rule, scope) => property(run(rule.of, scope), rule.name),
  arithmetic: (rule, scope) => reckon(rule.op, run(rule.left, scope), run(rule.right, scope)),
  negate: (rule, scope) => negated(run(rule.of, scope)),
  compare: (rule, scope) => relate(rule.op, run(rule.left, scope), run(rule.right, scope)),
  and: (rule, scope) => both(rule, scope, false),
  or: (rule, scope) => both(rule, scope, true),
  between: (rule, scope) => within(run(rule.of, scope), new Range(run(rule.low, scope), run(rule.high, scope), true, true)),
  in: (rule, scope) => runTests(rule, scope),
  if: (rule, scope) => run(run(rule.when, scope) === true ? rule.yes : rule.no, scope),
  for: (rule, scope) => runFor(rule.each, rule.do, scope, run),
  some: (rule, scope) => runSome(rule.each, rule.do, scope, run),
  every: (rule, scope) => runEvery(rule.each, rule.do, scope, run),
  list: (rule, scope) => rule.items.map((item) => run(item, scope)),
  context: (rule, scope) => runContext(rule, scope),
  range: (rule, scope) => runRange(rule, scope),
  filter: (rule, scope) => runFilter(run(rule.of, scope), rule.where, scope, run),
  call: (rule, scope) => runCall(rule, scope),
  function: (rule, scope) => new Func(rule.params, (args) => runBody(rule, args, scope)),
  instance: (rule, scope) => isInstance(run(rule.of, scope), rule.type),
};

function run(rule: Rule, scope: Scope): Value {
  return (RUNNERS[rule.is] as (rule: Rule, scope: Scope) => Value)(rule, scope);
}

const LITERALS = new WeakMap<Rule, Decimal>();

/** A written number is read once per rule, not once per evaluation. */
function literal(rule: Extract<Rule, { readonly is: "number" }>): Value {
  const known = LITERALS.get(rule);
  if (known) return known;
  const read = parseDecimal(rule.value);
  if (read) LITERALS.set(rule, read);
  return read;
}

function relate(op: CompareOp, a: Value, b: Value): Value {
  if (op === "=") return equals(a, b);
  if (op === "!=") {
    const same = equals(a, b);
    return same === null ? null : !same;
  }
  const order = compare(a, b);
  if (order === null) return null;
  return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
}

/** `and` (decided by one false) and `or` (decided by one true), three-valued: what is no boolean is unknown. */
function both(rule: { readonly left: Rule; readonly right: Rule }, scope: Scope, decisive: boolean): Value {
  const left = run(rule.left, scope);
  if (left === decisive) return decisive;
  const right = run(rule.right, scope);
  if (right === decisive) return decisive;
  return typeof left === "boolean" && typeof right === "boolean" ? !decisive : null;
}

function runTests(rule: Extract<Rule, { readonly is: "in" }>, scope: Scope): Value {
  const value = run(rule.of, scope);
  const inner = naming(scope, "?", value);
  const result = any(
    rule.tests.map((test) => {
      const found = run(test.rule, inner);
      return test.asks ? (typeof found === "boolean" ? found : null) : matches(value, found);
    }),
  );
  return rule.not && result !== null ? !result : result;
}

function runContext(rule: Extract<Rule, { readonly is: "context" }>, scope: Scope): Context {
  const made = new Map<string, Value>();
  const inner = inside(scope, made);
  for (const entry of rule.entries) made.set(entry.key, run(entry.value, inner));
  return made;
}

function runRange(rule: Extract<Rule, { readonly is: "range" }>, scope: Scope): Value {
  const low = rule.low && run(rule.low, scope);
  const high = rule.high && run(rule.high, scope);
  return new Range(low, high, rule.lowIn, rule.highIn);
}

function runCall(rule: Extract<Rule, { readonly is: "call" }>, scope: Scope): Value {
  const args = rule.args.map((arg) => run(arg, scope));
  const own = rule.of.is === "name" ? lookUp(scope, rule.of.name) : run(rule.of, scope);
  if (own === undefined) return rule.of.is === "name" ? callBuiltin(rule.of.name, args) : null;
  if (!(own instanceof Func)) return null;
  if (!rule.names) return own.run(args);
  const { names } = rule;
  if (names.some((name) => !own.params.includes(name))) return null;
  return own.run(own.params.map((param) => args[names.indexOf(param)] ?? null));
}

function runBody(rule: Extract<Rule, { readonly is: "function" }>, args: readonly Value[], scope: Scope): Value {
  const { budget } = scope;
  if (args.length !== rule.params.length || budget.depth <= 0 || !spend(scope)) return null;
  budget.depth -= 1;
  const result = run(rule.body, inside(scope, new Map(rule.params.map((param, index) => [param, args[index] ?? null]))));
  budget.depth += 1;
  return result;
}

/** A built-in function handed on by its name: `sort(list, …)`, `is number`. */
function functionNamed(name: string): Value {
  const known = builtinNamed(name);
  return known ? new Func(known[0]?.kinds ?? [], (args) => callBuiltin(name, args)) : null;
}
