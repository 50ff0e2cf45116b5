import type { Context, Value } from "./value.ts";

/** The names a rule can see: its own, then those around it, at last the facts. */
export interface Scope {
  readonly names: Context;
  readonly around: Scope | null;
  readonly budget: Budget;
}

/** What one evaluation may still spend: a rule is a decision, not a program, and may not hold a server. */
export interface Budget {
  steps: number;
  depth: number;
}

/** Loop turns and function calls of one evaluation; beyond it the answer is null. */
const STEPS = 100_000;
const DEPTH = 200;

export function outermost(names: Context): Scope {
  return { names, around: null, budget: { steps: STEPS, depth: DEPTH } };
}

export function inside(around: Scope, names: Context): Scope {
  return { names, around, budget: around.budget };
}

/** One name more. */
export function naming(around: Scope, name: string, value: Value): Scope {
  return inside(around, new Map([[name, value]]));
}

/** Undefined when nobody has that name (a fact that is null has it). */
export function lookUp(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | null = scope; at; at = at.around) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** False when the evaluation has spent its turns. */
export function spend(scope: Scope): boolean {
  scope.budget.steps -= 1;
  return scope.budget.steps >= 0;
}
