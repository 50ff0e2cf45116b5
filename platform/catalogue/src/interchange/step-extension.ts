import { attributeOf, childOf, childrenOf, tag, textIn, type XmlElement, type XmlTag } from "@motlan/kernel/xml";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Step } from "../domain/procedure.ts";
import { OURS } from "./bpmn-spaces.ts";

/** The row of the internal-process table behind a task, in our own namespace: the plain values as attributes, what has parts as JSON. */
export function stepExtension(step: Step): XmlTag {
  const { id, does, post, hours, parallel, may, ...rest } = step;
  return tag("motlan:step", { id, does, post, hours, parallel, may: may?.join(" ") }, tag("motlan:rest", {}, JSON.stringify(rest)));
}

let check: ((value: unknown) => value is Step) | undefined;

/** Compiled at the first file that asks. */
function isStep(value: unknown): value is Step {
  check ??= new Ajv2020({ strict: false, validateFormats: false }).compile<Step>(Step);
  return check(value);
}

/** The row that stands in a task's extension; undefined where there is none, or it is none of ours any more. */
export function stepIn(task: XmlElement): Step | undefined {
  const found = childrenOf(childOf(task, "extensionElements"), "step").find(({ space }) => space === OURS);
  if (!found) return undefined;
  const [id, does, post, parallel, may] = ["id", "does", "post", "parallel", "may"].map((name) => attributeOf(found, name));
  const rest = parsed(textIn(childOf(found, "rest")));
  if (rest === undefined) return undefined;
  const step = {
    ...rest,
    ...{ id, does, post, hours: Number(attributeOf(found, "hours") ?? Number.NaN) },
    ...(parallel !== undefined && { parallel }),
    ...(may !== undefined && { may: may.split(" ").filter((branch) => branch !== "") }),
  };
  return isStep(step) ? step : undefined;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
