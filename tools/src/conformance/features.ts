/** One scenario of a Gherkin feature file, each row of its examples by itself. */
export interface Scenario {
  readonly id: string;
  readonly endpoint: string;
  readonly tags: readonly string[];
  readonly steps: readonly string[];
  /** Rows of the tables below the steps. */
  readonly table: readonly (readonly [string, string])[];
}

/** Reads a feature file: scenarios, outlines with their examples put in. */
export function readFeature(name: string, text: string): readonly Scenario[] {
  const lines = text.split("\n").map((line) => line.trim());
  const endpoint = /@endpoint=(\S+)/.exec(text)?.[1] ?? "";
  const starts = lines.flatMap((line, at) => (/^Scenario( Outline)?:/.test(line) ? [at] : []));
  return starts.flatMap((start, index) => {
    const block = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const title = (lines[start] ?? "").replace(/^Scenario( Outline)?:\s*/, "");
    const examplesAt = block.findIndex((line) => line.startsWith("Examples:"));
    const body = examplesAt < 0 ? block : block.slice(0, examplesAt);
    const one = {
      endpoint,
      tags: (lines[start - 1] ?? "").split(/\s+/).filter((tag) => tag.startsWith("@")),
      steps: body.filter((line) => /^(Given|When|Then|And|But)\b/.test(line)),
      table: body.filter((line) => line.startsWith("|")).map(pairOf),
    };
    const rows = examplesAt < 0 ? [] : examplesOf(block.slice(examplesAt + 1));
    if (rows.length === 0) return [{ ...one, id: `${name}/${title}` }];
    return rows.map((row, at) => ({
      ...one,
      id: `${name}/${title}/${at + 1}`,
      steps: one.steps.map((step) => filled(step, row)),
      table: one.table.map(([key, value]) => [key, filled(value, row)] as const),
    }));
  });
}

/** What a step says a parameter is: `"x" as name`, the name first or last. */
export function parameterIn({ steps, table }: Scenario, name: string): string | undefined {
  const said = steps.flatMap((step) => [...step.matchAll(new RegExp(`"([^"]*)" as (?:invalid )?${name}\\b`, "g"))]).at(-1)?.[1];
  return said ?? table.find(([key]) => key === name)?.[1];
}

export function statusIn({ steps }: Scenario): number | undefined {
  const said = steps.map((step) => /have status (\d+)/.exec(step)?.[1]).find((one) => one !== undefined);
  return said === undefined ? undefined : Number(said);
}

function examplesOf(lines: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = lines.filter((line) => line.startsWith("|")).map(cellsOf);
  return head === undefined ? [] : rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, "")
    .replace(/\|[^|]*$/, "")
    .split("|")
    .map((cell) => cell.trim());
}

function pairOf(line: string): readonly [string, string] {
  const [key = "", value = ""] = cellsOf(line);
  return [key, value.replace(/^"(.*)"$/, "$1")];
}

function filled(text: string, row: Readonly<Record<string, string>>): string {
  return text.replace(/<([^>]+)>/g, (whole, name: string) => row[name.trim()] ?? whole);
}
