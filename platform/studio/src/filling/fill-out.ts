import { type Card, genericVersion } from "@motlan/catalogue";
import type { ProcedureVersion, Step } from "@motlan/catalogue/declare";
import type { Json, JsonObject } from "@motlan/kernel";
import { plainJson } from "../domain/plain-json.ts";
import { isObject } from "../domain/tree/merge.ts";
import { isList } from "../domain/tree/node.ts";
import { deadlineOfTable } from "./deadline-of-table.ts";
import { fitProcess } from "./fit-process.ts";
import { readSteps } from "./read-steps.ts";
import { toWrite } from "./to-write.ts";

/** What may be known of a procedure besides its table. */
export interface Sources {
  readonly code: string;
  /** What the national catalogue says of it, where it does. */
  readonly card?: Card;
}

/**
 * The document as complete as can honestly be made: what stands in it stays; papers with their file questions, deadlines, law, level and complaint come from the
 * catalogue's card; the process is fitted to what the engine needs; what nobody has said is marked as to be written and keeps the design from being submitted.
 */
export function fillOut(document: JsonObject, { code, card }: Sources): JsonObject {
  const steps = readSteps(document.steps);
  const known = card ?? nobodysCard(code, document);
  const base = genericVersion({ ...known, executing: [...known.executing, ...unitsOf(steps)] }, "1");
  const filled = {
    ...base,
    ...marked(base),
    ...(card?.details === undefined && steps.length > 0 && { channels: deadlineOfTable(base, steps) }),
  };
  const { effective: _effective, ...rest } = filled;
  const process = steps.length > 0 ? fitProcess(steps, base) : {};
  return plainJson({
    ...withOwn(plainJson({ ...rest, ...process }), steps.length > 0 ? { ...document, steps: undefined } : document),
    code,
  });
}

/** A member that says something stays; an empty list or text is filled. */
function withOwn(base: JsonObject, own: JsonObject): JsonObject {
  const said = Object.entries(own).filter(([, value]) => saysSomething(value));
  return { ...base, ...Object.fromEntries(said) };
}

export function saysSomething(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (isList(value)) return value.length > 0;
  return !isObject(value) || Object.values(value).some((inner) => saysSomething(inner));
}

/** What the generic declaration gets along without, and a designed one must say. */
function marked(base: ProcedureVersion): Pick<ProcedureVersion, "summary" | "refusals"> {
  const [law] = base.law;
  return {
    summary: toWrite(
      "Thủ tục này để làm gì, cho ai, được gì: một hai câu.",
      "What it is for, for whom, and what one gets: a sentence or two.",
    ),
    refusals: [
      {
        id: "not-entitled",
        text: toWrite("Từng căn cứ từ chối, nói rõ điều kiện nào không đạt.", "Each ground of refusal: which condition is not met."),
        law: law ?? { act: "" },
      },
    ],
  };
}

function unitsOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.map(({ unit }) => unit.vi))];
}

/** For a code the catalogue does not know: the title alone. */
function nobodysCard(code: string, { title }: JsonObject): Card {
  const name = isObject(title) && typeof title.vi === "string" && title.vi !== "" ? title.vi : code;
  return {
    ...{ code, title: name, fields: [], agency: "", executing: [], audiences: [], decision: "" },
    ...{ kind: "ours", replacedBy: [] },
  };
}
