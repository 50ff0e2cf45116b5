import { Func, type Value } from "../value.ts";
import type { DmnType } from "./dmn-type.ts";

/** A function that knows the types of its parameters and of what it gives. */
export class TypedFunc extends Func {
  readonly types: readonly (() => DmnType)[];
  readonly result: () => DmnType;
  constructor(params: readonly string[], types: readonly (() => DmnType)[], result: () => DmnType, run: (args: readonly Value[]) => Value) {
    super(params, run);
    this.types = types;
    this.result = result;
  }
}
