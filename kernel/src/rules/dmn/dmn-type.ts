import type { Rule } from "../rule.ts";

/** A type of a DMN model: one of FEEL's, a list, a context, a function, or one of those with a test that every value must pass. */
export type DmnType =
  | { readonly is: "any" }
  /** A type that nobody defined: it refuses nothing, and nothing can be said to be of it. */
  | { readonly is: "unknown" }
  | { readonly is: "feel"; readonly name: string }
  | { readonly is: "list"; readonly of: () => DmnType }
  | { readonly is: "range"; readonly of: () => DmnType }
  | { readonly is: "context"; readonly members: ReadonlyMap<string, () => DmnType> }
  | { readonly is: "function"; readonly params: readonly (() => DmnType)[]; readonly result: () => DmnType }
  | { readonly is: "tested"; readonly of: () => DmnType; readonly test: Rule };

export const ANY: DmnType = { is: "any" };
