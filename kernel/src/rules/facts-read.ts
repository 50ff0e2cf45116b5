import type { Rule } from "./rule.ts";
import type { CompiledTable } from "./table.ts";

/** Where a name leads: to a path of the facts, or (null) to a value made within the rule. */
type Bindings = ReadonlyMap<string, string | null>;

/**
 * The paths of facts a rule reads ("child.dateOfBirth"), sorted, each once, as deep as the rule names them. Loop variables and `item` are followed
 * back to their list: `some c in children satisfies c.age > 3` reads "children" and "children.age". A bare name within a
 * filter (`children[age > 3]`) may be a member or a fact; `known` tells which, and without it such a name counts as the member.
 */
export function factsRead(rule: Rule, known: (path: string) => boolean = () => true): string[] {
  const reader = new Reader(known);
  reader.read(rule, new Map([["?", null]]), []);
  return [...reader.found].sort();
}

/** The paths of facts a whole decision table reads. */
export function tableFactsRead(table: CompiledTable, known: (path: string) => boolean = () => true): string[] {
  const outputs = table.outputs.flatMap((output) => [...(output.order ?? []), ...(output.otherwise ? [output.otherwise] : [])]);
  const inputs = table.inputs.flatMap((input) => [input.ask, ...(input.allowed ? [input.allowed] : [])]);
  const rows = table.rows.flatMap((row) => [...row.give, ...row.when.filter((test) => test !== null)]);
  return [...new Set([...inputs, ...outputs, ...rows].flatMap((rule) => factsRead(rule, known)))].sort();
}

class Reader {
  readonly found = new Set<string>();
  readonly #known: (path: string) => boolean;

  constructor(known: (path: string) => boolean) {
    this.#known = known;
  }

  /** `items` are the lists whose members a bare name may mean, the innermost first. */
  read(rule: Rule, names: Bindings, items: readonly string[]): void {
    const path = this.#pathOf(rule, names, items);
    if (path !== undefined) {
      if (path !== null) this.found.add(path);
      return;
    }
    switch (rule.is) {
      case "filter":
        this.#readFilter(rule, names, items);
        break;
      case "for":
      case "some":
      case "every":
        this.#readLoops(rule, names, items);
        break;
      case "context":
        this.#readContext(rule, names, items);
        break;
      case "function":
        this.read(rule.body, new Map([...names, ...rule.params.map((param) => [param, null] as const)]), items);
        break;
      case "call":
        if (rule.of.is !== "name") this.read(rule.of, names, items);
        this.#readAll(rule.args, names, items);
        break;
      case "in":
        this.read(rule.of, names, items);
        this.#readAll(
          rule.tests.map((test) => test.rule),
          new Map([...names, ["?", null]]),
          items,
        );
        break;
      default:
        this.#readAll(partsOf(rule), names, items);
        break;
    }
  }

  #readAll(rules: readonly Rule[], names: Bindings, items: readonly string[]): void {
    for (const rule of rules) this.read(rule, names, items);
  }

  /** The path a rule names; null when it leads to a local value; undefined when the rule is no mere path. */
  #pathOf(rule: Rule, names: Bindings, items: readonly string[]): string | null | undefined {
    if (rule.is === "path") {
      const of = this.#pathOf(rule.of, names, items);
      return of ? `${of}.${rule.name}` : of;
    }
    if (rule.is === "filter") {
      // A filtered list is still that list, seen from a path behind it: `children[1].age`.
      this.#readFilter(rule, names, items);
      return this.#pathOf(rule.of, names, items);
    }
    if (rule.is !== "name") return undefined;
    const bound = names.get(rule.name);
    if (bound !== undefined) return bound;
    return items.map((item) => `${item}.${rule.name}`).find(this.#known) ?? rule.name;
  }

  #readFilter(rule: Extract<Rule, { is: "filter" }>, names: Bindings, items: readonly string[]): void {
    const list = this.#pathOf(rule.of, names, items) ?? null;
    this.read(rule.of, names, items);
    this.read(rule.where, new Map([...names, ["item", list]]), list === null ? items : [list, ...items]);
  }

  #readLoops(rule: Rule & { is: "for" | "some" | "every" }, names: Bindings, items: readonly string[]): void {
    let inner: Bindings = rule.is === "for" ? new Map([...names, ["partial", null]]) : names;
    for (const loop of rule.each) {
      this.read(loop.in, inner, items);
      if (loop.to) this.read(loop.to, inner, items);
      inner = new Map([...inner, [loop.name, loop.to ? null : (this.#pathOf(loop.in, inner, items) ?? null)]]);
    }
    this.read(rule.do, inner, items);
  }

  #readContext(rule: Extract<Rule, { is: "context" }>, names: Bindings, items: readonly string[]): void {
    let inner = names;
    for (const entry of rule.entries) {
      this.read(entry.value, inner, items);
      inner = new Map([...inner, [entry.key, null]]);
    }
  }
}

/** The rules directly within a rule that binds no names. */
function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.is) {
    case "path":
    case "negate":
    case "instance":
      return [rule.of];
    case "arithmetic":
    case "compare":
    case "and":
    case "or":
      return [rule.left, rule.right];
    case "between":
      return [rule.of, rule.low, rule.high];
    case "if":
      return [rule.when, rule.yes, rule.no];
    case "list":
      return rule.items;
    case "range":
      return [rule.low, rule.high].filter((end) => end !== undefined);
    default:
      return [];
  }
}
