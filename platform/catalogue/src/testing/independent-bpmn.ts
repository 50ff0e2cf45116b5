import { BpmnModdle } from "bpmn-moddle";

/** What another project's reader (bpmn-moddle) sees in a file: its whole object graph as lines, references by id, and its warnings. */
export async function independentlyRead(xml: string): Promise<{ readonly lines: readonly string[]; readonly warnings: readonly string[] }> {
  const read = await new BpmnModdle().fromXML(xml).catch((error: unknown) => String(error).split("\n")[0] ?? "");
  // What it cannot read at all it must refuse alike before and after.
  if (typeof read === "string") return { lines: [], warnings: [read] };
  const { rootElement, warnings } = read;
  const lines: string[] = [];
  walk(rootElement, "", lines, new Set());
  return { lines, warnings: warnings.map(({ message }) => message) };
}

function walk(value: unknown, path: string, lines: string[], seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null) {
    lines.push(`${path}=${String(value)}`);
    return;
  }
  const id = "id" in value ? String(value.id) : "";
  if (seen.has(value)) {
    lines.push(`${path}->${id}`);
    return;
  }
  seen.add(value);
  if ("$type" in value) lines.push(`${path}:${String(value.$type)}`);
  for (const [key, member] of Object.entries(value)) walk(member, `${path}/${key}`, lines, seen);
  if ("$attrs" in value && typeof value.$attrs === "object" && value.$attrs !== null) {
    for (const [key, member] of Object.entries(value.$attrs)) if (!key.startsWith("xmlns")) walk(member, `${path}/$${key}`, lines, seen);
  }
}
