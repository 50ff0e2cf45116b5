import { childrenOf, type XmlElement } from "../../xml/index.ts";

/** The boxed expressions of DMN: each kind of logic a decision, a knowledge model or a cell can hold. */
export const EXPRESSIONS: ReadonlySet<string> = new Set([
  "literalExpression",
  "decisionTable",
  "context",
  "functionDefinition",
  "invocation",
  "list",
  "relation",
  "conditional",
  "for",
  "every",
  "some",
  "filter",
]);

/** The first boxed expression within an element. */
export function expressionIn(of: XmlElement | undefined): XmlElement | undefined {
  return childrenOf(of).find(({ name, space }) => EXPRESSIONS.has(name) && isDmn(space));
}

/** Every version of DMN has a namespace of its own, and all mean the same here. */
export function isDmn(space: string): boolean {
  return /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL\/?|dmn\.xsd|DMN\d*\.xsd)$/.test(space);
}
