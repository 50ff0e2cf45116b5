import { equals } from "../compare.ts";
import type { Value } from "../value.ts";

/** Whether two values are the same, as a test means it: unknown is not enough. */
export function same(a: Value, b: Value): boolean {
  return equals(a, b) === true;
}
