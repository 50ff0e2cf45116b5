import type { TypeRule } from "../rule.ts";
import { Func, type Value } from "../value.ts";
import { coerce, type DmnTypes, instanceOf } from "./types.ts";

/** Functions among the facts by which FEEL texts of a model ask for its types; their names can't be those of anything else. */
export class TypeFunctions {
  readonly all = new Map<string, Value>();
  readonly #types: DmnTypes;

  constructor(types: DmnTypes) {
    this.#types = types;
  }

  /** The name of the function; it is made when first asked for. */
  nameOf(type: TypeRule, what: "is" | "fits" | "as"): string {
    const name = `${what} ${JSON.stringify(type)}`;
    if (!this.all.has(name)) {
      this.all.set(
        name,
        new Func(["value"], ([value = null]) => {
          const own = this.#types.ofRule(type);
          if (what === "is") return instanceOf(value, own);
          const converted = coerce(value, own);
          return what === "as" ? converted : value === null || converted !== null;
        }),
      );
    }
    return name;
  }
}
