import { parser, trackVariables } from "lezer-feel";
import { type Decision, no, yes } from "../../decision.ts";
import type { Rule } from "../rule.ts";
import { convert } from "./convert.ts";
import { convertTests } from "./convert-tests.ts";
import { readableRanges } from "./convert-type.ts";
import { type Dialect, type Node, type Source, Unsupported } from "./node.ts";

export interface ParseOptions {
  /** A cell of a decision table (`> 5, "a", -`): tests of `?`, which yields one rule that is true or not. */
  readonly unaryTest?: boolean;
  /** Names that contain spaces or signs ("Applicant Age"); plain names need no telling. */
  readonly names?: readonly string[];
  /** Only for models of strangers, see `Dialect`. */
  readonly dialect?: Dialect;
}

/** `syntax`: the text is no FEEL. `unsupported`: it is FEEL, but asks for what rules here may not do. Both say `at` (from 0), `line`, `column` and `near`. */
export type ParseFault = "syntax" | "unsupported";

/** A condition of the law is a sentence, not a book; it also bounds how deep a tree can be. */
const LONGEST = 8_000;

/** Reads FEEL into the tree that is stored. Unknown functions and unreadable literals are found here, not when a citizen applies. */
export function parseRule(written: string, options: ParseOptions = {}): Decision<Rule, ParseFault> {
  const text = options.dialect ? readableRanges(written) : written;
  if (text.length > LONGEST) return no("unsupported", { ...place(text, LONGEST), what: `more than ${LONGEST} characters` });
  // Plain names must stay out: a variable called "years" would break `years and months duration` apart.
  const variables = Object.fromEntries((options.names ?? []).filter((name) => /[^\p{L}\p{N}_]/u.test(name)).map((name) => [name, null]));
  const tree = parser
    .configure({ top: options.unaryTest ? "UnaryTests" : "Expression", contextTracker: trackVariables(variables) })
    .parse(text);
  const broken = firstError(tree.topNode);
  if (broken !== undefined || text.trim() === "") return no("syntax", place(text, broken ?? 0));
  const source: Source = {
    text,
    names: new Set(options.names),
    depth: 0,
    convert: (node) => convert(node, source),
    read,
    ...(options.dialect && { dialect: options.dialect }),
  };
  try {
    return yes(options.unaryTest ? convertTests(tree.topNode, source) : convert(tree.topNode, source));
  } catch (error) {
    if (error instanceof Unsupported) return no(error.why, { ...place(text, error.at), what: error.what });
    throw error;
  }
}

function firstError(top: Node): number | undefined {
  const cursor = top.cursor();
  do {
    if (cursor.type.isError) return cursor.from;
  } while (cursor.next());
  return undefined;
}

function place(text: string, at: number): Readonly<Record<string, unknown>> {
  const before = text.slice(0, at).split("\n");
  return { at, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, near: text.slice(at, at + 20) };
}

/** Reads a text of ours, which is FEEL. */
function read(text: string): Rule {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${parsed.why}: ${text}`);
  return parsed.value;
}
