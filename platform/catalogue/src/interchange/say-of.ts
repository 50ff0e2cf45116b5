import { attributeOf, childrenOf, type XmlElement } from "@motlan/kernel/xml";
import { type Said, type SaidOf, say } from "./said.ts";

/** Elements about which there is nothing to say: the line begins and ends, and definitions that others point to. */
const SILENT =
  /^(startEvent|parallelGateway|extensionElements|documentation|import|relationship|laneSet|message|category|itemDefinition|escalation|error|signal|interface|resource|partnerEntity|partnerRole|correlationProperty|endPoint|global\w*|\w+EventDefinition)$/;

const KINDS: readonly (readonly [RegExp, SaidOf])[] = [
  [/^boundaryEvent$/, "boundary"],
  [/Gateway$/, "gateway"],
  [/^callActivity$/, "call"],
  [/^receiveTask$/, "receive"],
  [/^data/, "data"],
  [/Event$/, "event"],
];

/** What to tell the designer of an element that became no step. */
export function sayOf(element: XmlElement): readonly Said[] {
  const id = attributeOf(element, "id") ?? element.name;
  const name = attributeOf(element, "name") ?? "";
  if (SILENT.test(element.name)) return [];
  // An end that says nothing of its own is the end of the table.
  if (element.name === "endEvent" && childrenOf(element).every((child) => !child.name.endsWith("EventDefinition"))) return [];
  if (element.name === "collaboration") {
    return childrenOf(element, "messageFlow").map((flow) =>
      say("messages", attributeOf(flow, "id") ?? "", attributeOf(flow, "name") ?? ""),
    );
  }
  return [say(KINDS.find(([kind]) => kind.test(element.name))?.[1] ?? "unknown", id, name)];
}
