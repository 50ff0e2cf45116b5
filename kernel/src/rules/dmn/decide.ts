import { type Decision, no, yes } from "../../decision.ts";
import type { DateTime } from "../dates.ts";
import { type Context, Func, isContext, type Value } from "../value.ts";
import { baseFacts } from "./base-facts.ts";
import { ANY } from "./dmn-type.ts";
import type { DecisionNode, DecisionService, DmnModel, DrgNode, KnowledgeModel, Reference } from "./model.ts";
import { TypedFunc } from "./typed-func.ts";
import { coerce } from "./types.ts";

export interface DecideOptions {
  /** What `now()` and `today()` say; without it they are null, for a decision knows no clock. */
  readonly now?: DateTime;
}

/** `no-decision`: the model has no decision or service of that name. */
export type DecideFault = "no-decision";

/**
 * Decides by name: a decision, a decision service (its inputs by name) or a knowledge model (its parameters by name). Inputs of another type than the
 * model wants are null, as is all that cannot be answered.
 * @refuses no-decision
 */
export function decide(model: DmnModel, name: string, inputs: Context, options: DecideOptions = {}): Decision<Value, DecideFault> {
  const node = [...model.nodes.values()].find((one) => one.name === name && one.kind !== "input");
  if (!node) return no("no-decision", { name });
  const session = new Session(inputs, options);
  try {
    const value = session.value(model, node);
    if (node.kind === "decision" || !(value instanceof Func)) return yes(value);
    return yes(value.run(value.params.map((param) => inputs.get(param) ?? null)));
  } catch (error) {
    // A decision that needs itself, or a recursion without end.
    if (error instanceof RangeError) return yes(null);
    throw error;
  }
}

/** One question to a model: every decision is made at most once. */
class Session {
  readonly #inputs: Context;
  readonly #options: DecideOptions;
  readonly #base: ReadonlyMap<string, Value>;
  readonly #made: Map<DrgNode, Value>;

  constructor(inputs: Context, options: DecideOptions, made: ReadonlyMap<DrgNode, Value> = new Map()) {
    this.#inputs = inputs;
    this.#options = options;
    this.#base = baseFacts(options.now ?? null);
    this.#made = new Map(made);
  }

  value(model: DmnModel, node: DrgNode, under?: string): Value {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const made = this.#make(model, node, under);
    this.#made.set(node, made);
    return made;
  }

  #make(model: DmnModel, node: DrgNode, under: string | undefined): Value {
    switch (node.kind) {
      case "input":
        return coerce(this.#input(node.name, under), node.type());
      case "decision":
        return coerce(node.logic(this.#facts(model, node)), node.type());
      case "knowledge":
        return node.logic(this.#facts(model, node));
      default:
        return this.#service(node);
    }
  }

  /** An input by its name, or within a context named as the imported model. */
  #input(name: string, under: string | undefined): Value {
    const around = under === undefined ? undefined : this.#inputs.get(under);
    return (isContext(around) ? around.get(name) : undefined) ?? this.#inputs.get(name) ?? null;
  }

  /** What the logic of a node may read: what it requires, and nothing else. */
  #facts(model: DmnModel, node: DecisionNode | KnowledgeModel): Context {
    const facts = new Map<string, Value>([...this.#base, ...model.typeFunctions]);
    for (const reference of node.needs) this.#add(facts, reference);
    return facts;
  }

  #add(facts: Map<string, Value>, { model, id, under }: Reference): void {
    const needed = model.nodes.get(id);
    if (!needed) return;
    const value = this.value(model, needed, under);
    if (under === undefined || under === "") facts.set(needed.name, value);
    else {
      const around = facts.get(under);
      facts.set(under, new Map([...(isContext(around) ? around : []), [needed.name, value]]));
    }
  }

  /** A service as a function: input data first, then input decisions, in the order they are listed. */
  #service(service: DecisionService): Value {
    const inputs = service.inputs.flatMap(({ model, id }) => model.nodes.get(id) ?? []);
    const types = inputs.map((node) => () => ("type" in node ? node.type() : ANY));
    const result = () => resultOf(service);
    return new TypedFunc(
      inputs.map(({ name }) => name),
      types,
      result,
      (args) => {
        if (args.length !== inputs.length) return null;
        const given = args.map((arg, at) => coerce(arg, types[at]?.() ?? ANY));
        if (given.some((value, at) => value === null && args[at] !== null)) return null;
        return coerce(this.#serve(service, new Map(inputs.map((node, at) => [node, given[at] ?? null]))), result());
      },
    );
  }

  /** What the service decides with these inputs: nothing decided outside has a say. */
  #serve(service: DecisionService, given: ReadonlyMap<DrgNode, Value>): Value {
    const inner = new Session(new Map(), this.#options, given);
    const outputs = service.outputs.flatMap(({ model, id, under }) => {
      const node = model.nodes.get(id);
      return node ? [[node.name, inner.value(model, node, under)] as const] : [];
    });
    return outputs.length === 1 ? (outputs[0]?.[1] ?? null) : new Map(outputs);
  }
}

/** The variable of a service has the type of what it gives, or of the function. */
function resultOf({ type }: DecisionService) {
  const own = type();
  return own.is === "function" ? own.result() : own;
}
