import type { Value } from "../value.ts";
import { type Builtin, invoke } from "./define.ts";
import { listBuiltins } from "./lists.ts";
import { logicBuiltins } from "./logic.ts";
import { numberBuiltins } from "./numbers.ts";

import { textBuiltins } from "./texts.ts";
import { timeBuiltins } from "./times.ts";

export { parseAt } from "./times.ts";

const ALL: ReadonlyMap<string, readonly Builtin[]> = new Map(
  [numberBuiltins, textBuiltins, listBuiltins, timeBuiltins, logicBuiltins].flatMap((builtins) => Object.entries(builtins)),
);

/** The signatures of a built-in function; undefined when FEEL (or we) have none of that name. */
export function builtinNamed(name: string): readonly Builtin[] | undefined {
  return ALL.get(name);
}

/** Calls a built-in function. Unknown functions and unfit arguments give null. */
export function callBuiltin(name: string, args: readonly Value[]): Value {
  return invoke(ALL.get(name) ?? [], args);
}
