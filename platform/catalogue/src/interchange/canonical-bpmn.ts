import type { XmlElement } from "@motlan/kernel/xml";
import type { BpmnModel } from "./bpmn-model.ts";

/**
 * A model as lines that mean the same for files that mean the same, whatever their prefixes, spacing or order of attributes: a line for each element,
 * attribute and text, each with the path to it. Two models are equal when these are.
 */
export function canonicalBpmn(model: BpmnModel): readonly string[] {
  const lines: string[] = [];
  addLines(model.root, "", new Map(), lines);
  return lines;
}

type Spaces = ReadonlyMap<string, string>;

function addLines(element: XmlElement, path: string, around: Spaces, lines: string[]): void {
  const spaces: Spaces = new Map([...around, ...element.declares]);
  const here = `${path}/{${element.space}}${element.name}`;
  lines.push(here);
  const attributes = element.attributes.map(({ name, space, value }) => `${here}/@{${space}}${name}=${resolved(name, value, spaces)}`);
  lines.push(...attributes.sort());
  const mixed = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  for (const [at, child] of element.children.entries()) {
    if (typeof child !== "string") addLines(child, `${here}[${elementsBefore(element, at)}]`, spaces, lines);
    else if (mixed) lines.push(`${here}/text()=${element.children.length === 1 ? child.trim() : child}`);
  }
}

function elementsBefore(element: XmlElement, at: number): number {
  return element.children.slice(0, at).filter((child) => typeof child !== "string").length;
}

/** Values of these attributes are names with a prefix, which means a namespace; schemaLocation is a hint to readers, its spacing means nothing. */
const QUALIFIED = new Set([
  "type",
  "itemRef",
  "structureRef",
  "messageRef",
  "errorRef",
  "escalationRef",
  "signalRef",
  "operationRef",
  "dataStoreRef",
  "itemSubjectRef",
]);

function resolved(name: string, value: string, spaces: Spaces): string {
  if (name === "schemaLocation") return value.trim().replace(/\s+/g, " ");
  const at = value.indexOf(":");
  const space = QUALIFIED.has(name) && at > 0 ? spaces.get(value.slice(0, at)) : undefined;
  return space === undefined ? value : `{${space}}${value.slice(at + 1)}`;
}
