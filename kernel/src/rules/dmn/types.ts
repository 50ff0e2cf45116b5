import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from "../../xml/index.ts";
import { CalendarDate, ClockTime, DateTime } from "../dates.ts";
import { evaluateTest } from "../interpret.ts";
import type { Rule, TypeRule } from "../rule.ts";
import { isInstance } from "../types.ts";
import { Func, isContext, isList, Range, type Value } from "../value.ts";
import { ANY, type DmnType } from "./dmn-type.ts";
import { TypedFunc } from "./typed-func.ts";

const FEEL_NAMES: Readonly<Record<string, string>> = {
  number: "number",
  string: "string",
  boolean: "boolean",
  date: "date",
  time: "time",
  "date and time": "date and time",
  dateTime: "date and time",
  "days and time duration": "days and time duration",
  dayTimeDuration: "days and time duration",
  "years and months duration": "years and months duration",
  yearMonthDuration: "years and months duration",
  context: "context",
  function: "function",
  range: "range",
  Null: "Null",
};

/** Reads a unary test of allowed values. */
export type ReadTest = (text: string) => Rule | undefined;

/** The types a model knows: FEEL's and its item definitions', in whatever order they are written. */
export class DmnTypes {
  readonly #items = new Map<string, XmlElement>();
  readonly #made = new Map<string, DmnType>();
  readonly #imported: ReadonlyMap<string, DmnTypes>;
  readonly #readTest: ReadTest;

  constructor(items: readonly XmlElement[], imported: ReadonlyMap<string, DmnTypes>, readTest: ReadTest) {
    for (const item of items) this.#items.set(attributeOf(item, "name") ?? "", item);
    this.#imported = imported;
    this.#readTest = readTest;
  }

  /** Whether a name is an item definition's, its own or an imported model's ("Loans.tLoan"). */
  has(name: string): boolean {
    const [model, inner] = split(name);
    return (
      this.#items.has(name) ||
      (inner !== undefined && (this.#imported.get(model)?.has(inner) ?? false)) ||
      (this.#imported.get("")?.has(name) ?? false)
    );
  }

  /** The type of a `typeRef`; without one anything will do. */
  named(reference: string | undefined): DmnType {
    const written = reference?.trim() ?? "";
    // Models of DMN 1.1 write a prefix before the name.
    const name = this.has(written) ? written : written.replace(/^[\w-]+:/, "");
    if (name === "" || name.toLowerCase() === "any") return ANY;
    const known = this.#made.get(name);
    if (known) return known;
    const item = this.#items.get(name);
    const made = item ? this.#ofItem(item) : this.#foreign(name);
    this.#made.set(name, made);
    return made;
  }

  #foreign(name: string): DmnType {
    const [model, inner] = split(name);
    const types = this.#imported.get(model);
    if (types && inner !== undefined) return types.named(inner);
    // A model may be imported without a name of its own.
    const unnamed = this.#imported.get("");
    if (unnamed?.has(name)) return unnamed.named(name);
    if (name === "list") return { is: "list", of: () => ANY };
    const feel = Object.hasOwn(FEEL_NAMES, name) ? FEEL_NAMES[name] : undefined;
    return feel === undefined ? { is: "unknown" } : { is: "feel", name: feel };
  }

  #ofItem(item: XmlElement): DmnType {
    const single = this.#tested(this.#plain(item), childOf(item, "allowedValues"));
    const whole: DmnType = attributeOf(item, "isCollection") === "true" ? { is: "list", of: () => single } : single;
    return this.#tested(whole, childOf(item, "typeConstraint"));
  }

  #plain(item: XmlElement): DmnType {
    const components = childrenOf(item, "itemComponent");
    if (components.length > 0) {
      return { is: "context", members: new Map(components.map((one) => [attributeOf(one, "name") ?? "", once(() => this.#ofItem(one))])) };
    }
    const item_function = childOf(item, "functionItem");
    if (item_function) {
      const params = childrenOf(item_function, "parameters").map((param) => () => this.named(attributeOf(param, "typeRef")));
      return { is: "function", params, result: () => this.named(attributeOf(item_function, "outputTypeRef")) };
    }
    const reference = childOf(item, "typeRef");
    return reference ? this.named(textIn(reference)) : ANY;
  }

  #tested(of: DmnType, values: XmlElement | undefined): DmnType {
    const test = values && this.#readTest(textIn(childOf(values, "text")).trim());
    return test ? { is: "tested", of: () => of, test } : of;
  }

  /** The type written after `instance of`. */
  ofRule(rule: TypeRule): DmnType {
    switch (rule.type) {
      case "name":
        return this.named(rule.name);
      case "list":
      case "range":
        return { is: rule.type, of: once(() => this.ofRule(rule.of)) };
      case "context":
        return { is: "context", members: new Map(Object.entries(rule.entries).map(([name, of]) => [name, once(() => this.ofRule(of))])) };
      default:
        return {
          is: "function",
          params: (rule.of ?? []).map((param) => () => this.ofRule(param)),
          result: () => (rule.result ? this.ofRule(rule.result) : ANY),
        };
    }
  }
}

function split(name: string): readonly [string, string | undefined] {
  const at = name.lastIndexOf(".");
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a value is of a type. Null is: it stands for a value of any type that is not known. Without `tests` the allowed values are not asked. */
export function conforms(value: Value, type: DmnType, tests = true): boolean {
  if (type.is === "tested") {
    if (!conforms(value, type.of(), tests)) return false;
    return value === null || !tests || evaluateTest(type.test, new Map(), value) === true;
  }
  if (value === null || type.is === "any") return true;
  switch (type.is) {
    case "unknown":
      return true;
    case "feel":
      return isInstance(value, { type: "name", name: type.name }) === true;
    case "list":
      return isList(value) && value.every((item) => conforms(item, type.of(), tests));
    case "range":
      return value instanceof Range && [value.low ?? null, value.high ?? null].every((end) => conforms(end, type.of(), tests));
    case "context":
      return isContext(value) && [...type.members].every(([name, of]) => value.has(name) && conforms(value.get(name) ?? null, of(), tests));
    default:
      return value instanceof Func && functionConforms(value, type);
  }
}

/** A function does in another's place if it takes at least what that takes and gives nothing else than that gives. */
function functionConforms(value: Func, type: Extract<DmnType, { readonly is: "function" }>): boolean {
  if (value.params.length !== type.params.length) return false;
  if (!(value instanceof TypedFunc)) return true;
  return value.types.every((own, at) => accepts(own(), type.params[at]?.() ?? ANY)) && accepts(type.result(), value.result());
}

/** Whether every value of the second type is one of the first. */
export function accepts(wide: DmnType, narrow: DmnType): boolean {
  if (wide.is === "any") return true;
  if (narrow.is === "tested") return accepts(wide, narrow.of()) || wide === narrow;
  if (wide.is === "tested") return false;
  if (wide.is === "feel") return narrow.is === "feel" ? wide.name === narrow.name : wide.name === narrow.is;
  if (wide.is === "list" || wide.is === "range") return narrow.is === wide.is && accepts(wide.of(), narrow.of());
  if (wide.is === "context" && narrow.is === "context") {
    return [...wide.members].every(([name, of]) => accepts(of(), narrow.members.get(name)?.() ?? { is: "unknown" }));
  }
  return wide.is === "function" && narrow.is === "function" && wide.params.length === narrow.params.length;
}

/** `instance of`: as `conforms`, but null is an instance of nothing but `Null`, and allowed values are no part of the type. */
export function instanceOf(value: Value, type: DmnType): boolean | null {
  if (type.is === "unknown") return null;
  if (value === null) return type.is === "feel" && type.name === "Null";
  return conforms(value, type, false);
}

/**
 * FEEL's implicit conversions where a type is wanted (DMN 1.4, 10.3.2.9.4): an item as the list of it, a list of one as its item, a day as its
 * midnight in UTC. Null when nothing fits.
 */
export function coerce(value: Value, type: DmnType): Value {
  if (value === null || conforms(value, type)) return value;
  const wanted = bare(type);
  const candidates: Value[] = [];
  if (wanted.is === "list") candidates.push([value]);
  if (isList(value) && value.length === 1) candidates.push(value[0] ?? null);
  if (value instanceof CalendarDate && wanted.is === "feel" && wanted.name === "date and time") candidates.push(midnight(value));
  return candidates.find((candidate) => candidate !== null && conforms(candidate, type)) ?? null;
}

function bare(type: DmnType): DmnType {
  return type.is === "tested" ? bare(type.of()) : type;
}

function midnight(date: CalendarDate): DateTime {
  return new DateTime(date, new ClockTime(0, 0));
}
