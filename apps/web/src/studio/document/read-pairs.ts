/** What was changed among names and their expressions. */
export interface Pairs {
  readonly gone: readonly string[];
  readonly written: readonly (readonly [string, string])[];
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * The rows as shown and as posted, names and expressions by turns. A row whose name was emptied goes; a row that is empty is none. Unread: a name that conditions
 * and templates could not spell, one written twice, or an expression without a name.
 */
export function readPairs(shown: readonly string[], posted: readonly string[]): Pairs | "unread" {
  const before = new Map(rowsOf(shown));
  const rows = rowsOf(posted).filter(([name, text]) => name !== "" || (text !== "" && ![...before.values()].includes(text)));
  const after = new Map(rows);
  if (after.size < rows.length || [...after].some(([name]) => !NAME.test(name) && !before.has(name))) return "unread";
  return {
    gone: [...before.keys()].filter((name) => !after.has(name)),
    written: [...after].filter(([name, text]) => before.get(name) !== text),
  };
}

function rowsOf(values: readonly string[]): (readonly [string, string])[] {
  return values.flatMap((name, index) => (index % 2 === 0 ? [[name.trim(), (values[index + 1] ?? "").trim()] as const] : []));
}
