import { type Decision, no, yes } from "@motlan/kernel";
import { attributeOf, childOf, childrenOf, decodeXml, readXml, textIn, type XmlElement } from "@motlan/kernel/xml";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type DecisionTable, Fee } from "../domain/procedure.ts";
import { OURS } from "./bpmn-spaces.ts";
import { type Said, sayOfTable } from "./said-of-table.ts";

/** A fee that a DMN file gives, and what of the file could not be taken. */
export interface TakenFee {
  readonly fee: Fee;
  readonly said: readonly Said[];
}

/** `malformed`: no well-formed XML; `not-dmn`: no decision model; `no-table`: no decision in it has a decision table or an expression. */
export type FromDmnFault = "malformed" | "not-dmn" | "no-table";

/**
 * A fee from a DMN file. From a file that `toDmn` wrote comes the very same fee, with what was changed in a modelling tool since; from anybody else's
 * comes the first decision table (or else expression), its title and law still to be filled in.
 * @refuses malformed, not-dmn, no-table
 */
export function fromDmn(source: string | Uint8Array): Decision<TakenFee, FromDmnFault> {
  const read = readXml(typeof source === "string" ? source : decodeXml(source));
  if (!read.ok) return read;
  const root = read.value;
  if (root.name !== "definitions" || !/\/DMN\//.test(root.space)) return no("not-dmn", { root: root.tag });
  const decisions = childrenOf(root, "decision");
  const decision = decisions.find((one) => childOf(one, "decisionTable")) ?? decisions.find((one) => childOf(one, "literalExpression"));
  if (!decision) return no("no-table");
  const said = decisions.filter((other) => other !== decision).map((other) => sayOfTable("other", other));
  const fee = feeOf(decision, said);
  return isFee(fee) ? yes({ fee, said }) : no("no-table");
}

let check: ((value: unknown) => value is Fee) | undefined;

function isFee(value: unknown): value is Fee {
  check ??= new Ajv2020({ strict: false, validateFormats: false }).compile<Fee>(Fee);
  return check(value);
}

function feeOf(decision: XmlElement, said: Said[]): unknown {
  const own = ownIn(decision, "fee");
  const table = childOf(decision, "decisionTable");
  const logic = table ? { table: tableOf(table, said) } : { amount: contentOf(childOf(decision, "literalExpression")) };
  if (own) return { ...own, ...logic };
  said.push(sayOfTable("law", decision));
  const title = attributeOf(decision, "label") ?? attributeOf(decision, "name") ?? "Phí";
  return { id: "fee", kind: "fee", title: { vi: title, en: title }, law: { act: "Chưa rõ" }, ...logic };
}

function tableOf(table: XmlElement, said: Said[]): DecisionTable {
  const outputs = childrenOf(table, "output");
  if (outputs.length > 1) said.push(sayOfTable("outputs", table));
  const inputs = childrenOf(table, "input").map((input) => {
    const rule = contentOf(childOf(input, "inputExpression"));
    const vi = attributeOf(input, "label") ?? rule;
    if (childOf(input, "inputValues")) said.push(sayOfTable("values", input));
    return { rule, label: { vi, en: englishOf(input) ?? vi } };
  });
  return {
    hit: hitOf(table, said),
    inputs,
    rows: childrenOf(table, "rule").map((row) => ({
      tests: childrenOf(row, "inputEntry").map((cell) => contentOf(cell) || "-"),
      gives: contentOf(childOf(row, "outputEntry")) || "null",
      ...(ownIn(row, "row") ?? noteOf(row)),
    })),
  };
}

/** Three policies have a place in a fee table; of the others the nearest is taken, and said. */
function hitOf(table: XmlElement, said: Said[]): DecisionTable["hit"] {
  const policy = attributeOf(table, "hitPolicy") ?? "UNIQUE";
  if (policy === "UNIQUE") return "U";
  if (policy === "COLLECT" && attributeOf(table, "aggregation") === "SUM") return "C+";
  if (policy !== "FIRST") said.push(sayOfTable("policy", table, [policy, attributeOf(table, "aggregation")].filter(Boolean).join(" ")));
  return "F";
}

/** Somebody else's annotations become the row's note. */
function noteOf(row: XmlElement): { readonly note?: { readonly vi: string; readonly en: string } } {
  const words = childrenOf(row, "annotationEntry")
    .map(contentOf)
    .filter((text) => text !== "")
    .join("; ");
  return words === "" ? {} : { note: { vi: words, en: words } };
}

function englishOf(input: XmlElement): string | undefined {
  return attributeOf(ownElement(input, "label"), "english");
}

function ownElement(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(childOf(element, "extensionElements"), name).find(({ space }) => space === OURS);
}

/** What we wrote beside the element as JSON. */
function ownIn(element: XmlElement, name: string): object | undefined {
  const found = ownElement(element, name);
  if (!found) return undefined;
  try {
    const value: unknown = JSON.parse(textIn(found));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(element: XmlElement | undefined): string {
  return textIn(childOf(element, "text"));
}
