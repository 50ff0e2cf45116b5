/** A declaration is a dozen levels deep; thousands of brackets within brackets overflow whatever walks through them, the database too. */
const DEEPEST = 60;

/** Whether something is nested deeper than any document. */
export function isDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((one) => (one !== null && typeof one === "object" ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
