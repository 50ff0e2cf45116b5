import { tag, writeXml, type XmlTag } from "@motlan/kernel/xml";
import { drawProcess, nodeOfStep } from "../domain/picture/draw-process.ts";
import type { ProcessFlow, ProcessNode } from "../domain/picture/graph.ts";
import { layOut } from "../domain/picture/picture.ts";
import type { Picture } from "../domain/picture/place.ts";
import type { ProcedureVersion, Step } from "../domain/procedure.ts";
import { diagramOf } from "./bpmn-diagram.ts";
import { BPMN, BPMN_DI, DC, DI, FEEL, OURS, XSI } from "./bpmn-spaces.ts";
import { stepExtension } from "./step-extension.ts";

/** What of a procedure version its process needs: a design that is not finished yet will do. */
export type Drawable = Pick<ProcedureVersion, "code" | "version" | "title" | "steps" | "extension">;

/**
 * The process of a procedure version as a BPMN 2.0 file with its diagram: a lane a unit, a task a step, gateways for conditions and parallel steps,
 * events on the edges of tasks for the ways off them. What BPMN has no place for stands in our own namespace, so that `fromBpmn` gives back the same.
 */
export function toBpmn(version: Drawable): string {
  const graph = drawProcess(version.steps, { extendable: version.extension !== undefined });
  const picture = layOut(graph);
  const spaces = { "xmlns:bpmn": BPMN, "xmlns:bpmndi": BPMN_DI, "xmlns:dc": DC, "xmlns:di": DI, "xmlns:xsi": XSI, "xmlns:motlan": OURS };
  const target = `urn:motlan:procedure:${version.code}`;
  return writeXml(
    tag(
      "bpmn:definitions",
      { ...spaces, id: "definitions", targetNamespace: target, expressionLanguage: FEEL, exporter: "Motlan", exporterVersion: "1" },
      tag(
        "bpmn:collaboration",
        { id: "collaboration" },
        tag("bpmn:participant", { id: "participant", name: version.title.vi, processRef: "process" }),
      ),
      processOf(version, picture),
      diagramOf(picture),
    ),
  );
}

function processOf(version: Drawable, { lanes, nodes, flows }: Picture): XmlTag {
  const steps = new Map(version.steps.map((step) => [nodeOfStep(step.id), step]));
  return tag(
    "bpmn:process",
    { id: "process", name: version.title.vi, isExecutable: false },
    tag(
      "bpmn:extensionElements",
      {},
      tag("motlan:procedure", { code: version.code, version: version.version, vi: version.title.vi, en: version.title.en }),
    ),
    tag("bpmn:laneSet", { id: "lanes" }, ...lanes.map(({ id, label }) => laneOf(id, label.vi, nodes))),
    ...nodes.map((node) => nodeTag(node, flows, steps.get(node.id))),
    ...flows.map((flow) => flowTag(flow)),
  );
}

function laneOf(id: string, name: string, nodes: readonly ProcessNode[]): XmlTag {
  const within = nodes.filter(({ lane }) => lane === id);
  return tag("bpmn:lane", { id, name }, ...within.map((node) => tag("bpmn:flowNodeRef", {}, node.id)));
}

const TAGS: { readonly [K in ProcessNode["kind"]]: string } = {
  start: "bpmn:startEvent",
  end: "bpmn:endEvent",
  "user-task": "bpmn:userTask",
  "service-task": "bpmn:serviceTask",
  exclusive: "bpmn:exclusiveGateway",
  parallel: "bpmn:parallelGateway",
  inclusive: "bpmn:inclusiveGateway",
  boundary: "bpmn:boundaryEvent",
  catch: "bpmn:intermediateCatchEvent",
};

function nodeTag(node: ProcessNode, flows: readonly ProcessFlow[], step: Step | undefined): XmlTag {
  const out = flows.filter(({ from }) => from === node.id);
  const otherwise = out.find((flow) => flow.otherwise)?.id;
  const label = node.label ?? out[0]?.label;
  return tag(
    TAGS[node.kind],
    {
      id: node.id,
      name: node.kind === "boundary" ? label?.vi : node.label?.vi,
      attachedToRef: node.on,
      cancelActivity: node.kind === "boundary" ? node.interrupts !== false : undefined,
      default: otherwise,
    },
    step && node.note ? tag("bpmn:documentation", {}, node.note.vi) : undefined,
    step ? tag("bpmn:extensionElements", {}, stepExtension(step)) : undefined,
    ...flows.filter(({ to }) => to === node.id).map(({ id }) => tag("bpmn:incoming", {}, id)),
    ...out.map(({ id }) => tag("bpmn:outgoing", {}, id)),
    node.mark ? tag(`bpmn:${node.mark}EventDefinition`, { id: `${node.id}_why` }) : undefined,
  );
}

function flowTag({ id, from, to, label, when }: ProcessFlow): XmlTag {
  return tag(
    "bpmn:sequenceFlow",
    { id, name: label?.vi, sourceRef: from, targetRef: to },
    when === undefined ? undefined : tag("bpmn:conditionExpression", { "xsi:type": "bpmn:tFormalExpression", language: FEEL }, when),
  );
}
