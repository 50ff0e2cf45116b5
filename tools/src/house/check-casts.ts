import { lineOf, type Node, type Source, textOf } from "./syntax.ts";

/** `any`, `as` and `!` say "believe me": outside the kernel and the tests nobody does. `as const` claims nothing. */
export function checkCasts(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ isTest, room }) => !isTest && room !== "kernel")
    .flatMap((source) =>
      source.nodes.flatMap((node) => {
        const what = castOf(source, node);
        return what === undefined ? [] : [`${source.file}:${lineOf(source, node)}: ${what}; parse it, or narrow its type`];
      }),
    );
}

function castOf(source: Source, node: Node): string | undefined {
  if (node.type === "TSAsExpression") return / as const$/.test(textOf(source, node)) ? undefined : "a cast with `as`";
  if (node.type === "TSNonNullExpression") return "a `!` that says something is there";
  return node.type === "TSAnyKeyword" ? "`any`" : undefined;
}
