import { factsRead, type Rule } from "@motlan/kernel/rules";

/** What a value of the facts is compared with, told apart by kind so that the text "1" is not the number 1. */
type Constant =
  | { readonly kind: "text" | "day"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "truth"; readonly value: boolean };
type Op = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** One plain question within a condition: an expression, by its own spelling, against a constant. */
interface Atom {
  readonly key: string;
  readonly op: Op;
  readonly than: Constant;
  /** The facts the expression reads. */
  readonly reads: readonly string[];
}

/** A condition as alternatives of plain questions. Not exact: something in it could not be followed and counts as possible. */
export interface Alternatives {
  readonly ways: readonly (readonly Atom[])[];
  readonly exact: boolean;
}

const ALWAYS: Alternatives = { ways: [[]], exact: true };
const NEVER: Alternatives = { ways: [], exact: true };
const UNKNOWN: Alternatives = { ways: [[]], exact: false };
/** Beyond so many alternatives a condition counts as one that may hold. */
const MOST_WAYS = 64;
const TURNED: Readonly<Record<Op, Op>> = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const MIRRORED: Readonly<Record<Op, Op>> = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** False only where it is proven that no facts make all of these conditions hold at once. */
export function mayHold(rules: readonly Rule[]): boolean {
  return alternativesOf(rules).ways.length > 0;
}

/** The ways in which all of these conditions can hold at once; those that contradict themselves are left out. */
export function alternativesOf(rules: readonly Rule[], denied: readonly Rule[] = []): Alternatives {
  const parts = [...rules.map((rule) => follow(rule, true)), ...denied.map((rule) => follow(rule, false))];
  const all = parts.reduce(together, ALWAYS);
  return { ways: all.ways.filter(agrees), exact: all.exact };
}

function follow(rule: Rule, holds: boolean): Alternatives {
  switch (rule.is) {
    case "boolean":
      return rule.value === holds ? ALWAYS : NEVER;
    case "null":
      return NEVER;
    case "and":
    case "or": {
      const sides = [follow(rule.left, holds), follow(rule.right, holds)] as const;
      return (rule.is === "and") === holds ? together(...sides) : either(...sides);
    }
    case "if":
      return either(together(follow(rule.when, true), follow(rule.yes, holds)), together(follow(rule.when, false), follow(rule.no, holds)));
    case "call":
      return isNot(rule) ? follow(rule.args[0] ?? rule, !holds) : plain(rule, holds);
    case "compare":
      return compared(rule.left, rule.op, rule.right, holds);
    case "in":
      return within(rule, holds !== rule.not);
    case "between": {
      const low = compared(rule.of, ">=", rule.low, holds);
      const high = compared(rule.of, "<=", rule.high, holds);
      return holds ? together(low, high) : either(low, high);
    }
    default:
      return plain(rule, holds);
  }
}

const isNot = (rule: Extract<Rule, { is: "call" }>) => rule.of.is === "name" && rule.of.name === "not" && rule.args.length === 1;

/** Something that is itself true or false: an answer, `paid`. */
function plain(rule: Rule, holds: boolean): Alternatives {
  if (rule.is !== "name" && rule.is !== "path" && rule.is !== "call") return UNKNOWN;
  return { ways: [[atom(rule, "=", { kind: "truth", value: holds })]], exact: rule.is !== "call" };
}

function compared(left: Rule, op: Op, right: Rule, holds: boolean): Alternatives {
  const [of, than, said] = isConstant(right) ? [left, constantOf(right), op] : [right, constantOf(left), MIRRORED[op]];
  if (than === undefined || isConstant(of)) return UNKNOWN;
  return { ways: [[atom(of, holds ? said : TURNED[said], than)]], exact: true };
}

function within({ of, tests }: Extract<Rule, { is: "in" }>, holds: boolean): Alternatives {
  const each = tests.map(({ asks, rule }): Alternatives => {
    if (asks) return UNKNOWN;
    if (rule.is !== "range") return isConstant(rule) ? compared(of, "=", rule, holds) : UNKNOWN;
    const low = rule.low === undefined ? ALWAYS : compared(of, rule.lowIn ? ">=" : ">", rule.low, holds);
    const high = rule.high === undefined ? ALWAYS : compared(of, rule.highIn ? "<=" : "<", rule.high, holds);
    if (holds) return together(low, high);
    return either(rule.low === undefined ? NEVER : low, rule.high === undefined ? NEVER : high);
  });
  return holds ? each.reduce(either, NEVER) : each.reduce(together, ALWAYS);
}

function together(a: Alternatives, b: Alternatives): Alternatives {
  const ways = a.ways.flatMap((one) => b.ways.map((other) => [...one, ...other]));
  return ways.length > MOST_WAYS ? UNKNOWN : { ways, exact: a.exact && b.exact };
}

function either(a: Alternatives, b: Alternatives): Alternatives {
  const ways = [...a.ways, ...b.ways];
  return ways.length > MOST_WAYS ? UNKNOWN : { ways, exact: a.exact && b.exact };
}

function atom(of: Rule, op: Op, than: Constant): Atom {
  return { key: JSON.stringify(of), op, than, reads: factsRead(of) };
}

function isConstant(rule: Rule): boolean {
  return constantOf(rule) !== undefined;
}

function constantOf(rule: Rule): Constant | undefined {
  if (rule.is === "string") return { kind: "text", value: rule.value };
  if (rule.is === "number") return { kind: "number", value: Number(rule.value) };
  if (rule.is === "boolean") return { kind: "truth", value: rule.value };
  if (rule.is === "at" && /^\d{4}-\d{2}-\d{2}$/.test(rule.value)) return { kind: "day", value: rule.value };
  if (rule.is === "negate") {
    const of = constantOf(rule.of);
    return of?.kind === "number" ? { kind: "number", value: -of.value } : undefined;
  }
  if (rule.is === "call" && rule.of.is === "name" && rule.of.name === "date" && rule.args.length === 1) {
    const [day] = rule.args;
    return day?.is === "string" ? { kind: "day", value: day.value } : undefined;
  }
  return undefined;
}

/** No two questions of one way deny each other. */
function agrees(way: readonly Atom[]): boolean {
  return way.every((a, index) => way.slice(index + 1).every((b) => a.key !== b.key || agree(a, b)));
}

function agree(a: Atom, b: Atom): boolean {
  if (a.op === "!=" && b.op === "!=") return true;
  if (a.op === "=") return satisfies(a.than, b);
  if (b.op === "=") return satisfies(b.than, a);
  if (a.op === "!=" || b.op === "!=") return true;
  const up = (op: Op) => op === ">" || op === ">=";
  if (up(a.op) === up(b.op)) return true;
  const [low, high] = up(a.op) ? [a, b] : [b, a];
  if (low.than.kind !== high.than.kind) return false;
  return low.than.value < high.than.value || (low.than.value === high.than.value && low.op === ">=" && high.op === "<=");
}

function satisfies(value: Constant, { op, than }: Atom): boolean {
  if (value.kind !== than.kind) return op === "!=";
  switch (op) {
    case "=":
      return value.value === than.value;
    case "!=":
      return value.value !== than.value;
    case "<":
      return value.value < than.value;
    case "<=":
      return value.value <= than.value;
    case ">":
      return value.value > than.value;
    case ">=":
      return value.value >= than.value;
  }
}
