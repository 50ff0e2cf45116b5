import type { Rule } from "../rule.ts";
import type { Facts, Value } from "../value.ts";
import type { DmnTypes } from "./types.ts";

/** Logic made ready to run: what it answers with these facts. */
export type Logic = (facts: Facts) => Value;

/** What could not be read in a model: where, and why. The rest of the model runs; what stands there answers null. */
export interface DmnFinding {
  /** The decision or knowledge model it stands in. */
  readonly node: string;
  readonly text: string;
  /** `external`: a function in another language, which rules never call. */
  readonly why: "syntax" | "unsupported" | "shape" | "external" | "missing";
}

/** What compiling needs to know of the model around the logic. */
export interface Around {
  readonly types: DmnTypes;
  /** Names in scope that contain spaces or name functions. */
  readonly names: readonly string[];
  /** Where we are, for findings. */
  readonly node: string;
  readonly find: (finding: DmnFinding) => void;
  readonly parse: (text: string, names: readonly string[], node: string, unaryTest?: boolean) => Rule | undefined;
}

/** What has no logic, or logic that cannot be read, answers null. */
export const NOTHING: Logic = () => null;

/** Facts with names before them. */
export function withNames(facts: Facts, names: Iterable<readonly [string, Value]>): Facts {
  return new Map([...facts, ...names]);
}
