/** Checks that we miss knowingly, by the beginning of their id, and why. A miss that is not here is printed with what was said. */
const REASONS: Readonly<Record<string, string>> = {
  "0076-feel-external-java": "a function in Java: rules call no foreign code",
};

/** The reason of a known miss. */
export function reasonOf(id: string): string | undefined {
  return Object.entries(REASONS).find(([begin]) => id.startsWith(begin))?.[1];
}
