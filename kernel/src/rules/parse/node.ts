import type { parser } from "lezer-feel";
import type { Rule, TypeRule } from "../rule.ts";

/** A node of the concrete syntax tree. */
export type Node = ReturnType<typeof parser.parse>["topNode"];

/**
 * How a DMN model of strangers is read: a call or literal that could only be null is null, and does not refuse the whole; types of the model's own
 * are asked for by functions among the facts.
 */
export interface Dialect {
  /** The name of the function that says whether a value is of the type (`is`), fits it once converted (`fits`), or converts it (`as`). */
  readonly typeFunction: (type: TypeRule, what: "is" | "fits" | "as") => string;
  /** Told what was read as null. */
  readonly note: (what: string) => void;
}

export interface Source {
  readonly text: string;
  /** Names the caller declared: they may be functions too. */
  readonly names: ReadonlySet<string>;
  /** How deep the conversion stands. */
  depth: number;
  /** Converts a node of any kind: handed along, so that the converters need not import one another. */
  readonly convert: (node: Node) => Rule;
  readonly dialect?: Dialect;
  /** Reads another text, one of ours. */
  readonly read: (text: string) => Rule;
}

/** The children that mean something. */
export function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let at = node.firstChild; at; at = at.nextSibling) {
    if (at.name !== "LineComment" && at.name !== "BlockComment") found.push(at);
  }
  return found;
}

export function childNamed(node: Node, name: string): Node | undefined {
  return childrenOf(node).find((child) => child.name === name);
}

export function textOf(node: Node, source: Source): string {
  return source.text.slice(node.from, node.to);
}

/** A name with its white space made single. */
export function nameOf(node: Node, source: Source): string {
  return textOf(node, source).trim().replace(/\s+/g, " ");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "'": "'", "\\": "\\" };

/** The text within the quotes, its escapes resolved (`\n`, `\"`, `\u00e9`, `\U01F600`); an unknown escape stays as written. */
export function stringOf(node: Node, source: Source): string {
  return textOf(node, source)
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/g, (all, four?: string, six?: string, one?: string) => {
      const code = four ?? six;
      if (code !== undefined) return Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : all;
      return ESCAPES[one ?? ""] ?? all;
    });
}

/** The n-th meaningful child. */
export function part(node: Node, index: number): Node {
  const found = childrenOf(node).at(index);
  if (!found) throw new Unsupported(node, node.name, "syntax");
  return found;
}

/** Thrown within the parser only; `parseRule` turns it into a decision. */
export class Unsupported extends Error {
  readonly why: "syntax" | "unsupported";
  readonly at: number;
  readonly what: string;
  constructor(node: Node, what: string, why: "syntax" | "unsupported" = "unsupported") {
    super(what);
    this.why = why;
    this.at = node.from;
    this.what = what;
  }
}
