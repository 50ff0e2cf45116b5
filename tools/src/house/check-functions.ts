import { lineOf, type Source } from "./syntax.ts";

const LONGEST = 60;
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** A function of more than 60 lines holds more than one thought. Tests' outer callbacks are lists, not functions. */
export function checkFunctions(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      source.nodes
        .filter(({ type }) => FUNCTIONS.has(type))
        .map((node) => ({ line: lineOf(source, node), lines: source.text.slice(node.start, node.end).split("\n").length }))
        .filter(({ lines }) => lines > LONGEST)
        .map(({ line, lines }) => `${source.file}:${line}: a function of ${lines} lines, at most ${LONGEST}`),
    );
}
