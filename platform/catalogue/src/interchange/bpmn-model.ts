import { type Decision, no, yes } from "@motlan/kernel";
import { attributeOf, childrenOf, decodeXml, everyElement, readXml, writeElement, type XmlElement } from "@motlan/kernel/xml";
import { BPMN } from "./bpmn-spaces.ts";

/**
 * A BPMN file read: every element, attribute, reference, extension and diagram shape it holds, whether we know its meaning or not, so that writing it
 * again loses nothing.
 */
export interface BpmnModel {
  readonly root: XmlElement;
  /** Elements by their ids. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly processes: readonly XmlElement[];
  /** What is not as BPMN wants it, a sentence each: an id that stands twice, a reference that leads nowhere. */
  readonly warnings: readonly string[];
}

/** `malformed`: no well-formed XML; `not-bpmn`: XML, but not BPMN 2.0; `too-large`: more elements than any process has. */
export type BpmnFault = "malformed" | "not-bpmn" | "too-large";

/** Reads BPMN 2.0. Bytes are decoded as the file declares (UTF-8, UTF-16, ISO-8859-1 …). @refuses malformed, not-bpmn */
export function readBpmn(source: string | Uint8Array): Decision<BpmnModel, BpmnFault> {
  const read = readXml(typeof source === "string" ? source : decodeXml(source));
  if (!read.ok) return read;
  const root = read.value;
  if (root.name !== "definitions" || root.space !== BPMN) return no("not-bpmn", { root: root.tag });
  const elements = everyElement(root);
  const byId = new Map<string, XmlElement>();
  const warnings: string[] = [];
  for (const element of elements) {
    const id = attributeOf(element, "id");
    if (id === undefined || element.space === "") continue;
    if (byId.has(id)) warnings.push(`id ${id} stands twice`);
    else byId.set(id, element);
  }
  warnings.push(...elements.flatMap((element) => lostReferences(element, byId)));
  return yes({ root, byId, processes: childrenOf(root, "process"), warnings });
}

/** Writes a model as it was read, in UTF-8. */
export function writeBpmn(model: BpmnModel): string {
  return writeElement(model.root);
}

/** Attributes that hold the id of another element of the file; a prefix before it is a namespace's. */
const REFERENCES = new Set([
  "sourceRef",
  "targetRef",
  "attachedToRef",
  "bpmnElement",
  "default",
  "processRef",
  "sourceElement",
  "targetElement",
  "labelStyle",
]);
/** Elements whose text is such an id. */
const REFERRING = new Set([
  "incoming",
  "outgoing",
  "flowNodeRef",
  "sourceRef",
  "targetRef",
  "participantRef",
  "messageFlowRef",
  "dataInputRefs",
  "dataOutputRefs",
]);

function lostReferences(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): readonly string[] {
  const named = element.attributes
    .filter(({ name, space }) => space === "" && REFERENCES.has(name))
    .map(({ name, value }) => ({ name, value }));
  const text =
    element.space === BPMN && REFERRING.has(element.name)
      ? element.children
          .filter((child) => typeof child === "string")
          .join("")
          .trim()
      : "";
  const all = text === "" ? named : [...named, { name: element.name, value: text }];
  return all
    .filter(({ value }) => value !== "" && !byId.has(value) && !byId.has(value.replace(/^[^:]*:/, "")))
    .map(({ name, value }) => `${element.name} ${attributeOf(element, "id") ?? ""}: ${name} ${value} leads nowhere`);
}
