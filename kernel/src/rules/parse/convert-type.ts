import type { TypeRule } from "../rule.ts";
import { childNamed, childrenOf, type Node, nameOf, type Source } from "./node.ts";

/** The grammar knows no `range<…>`: where a dialect allows it, it is read as a context type with this one entry. */
const RANGE_OF = "rangeOf";

/** `range<number>` in the spelling that the grammar can read; what stands in quotes is left alone. */
export function readableRanges(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|\brange\s*<([^<>=]+)>/g, (all, of?: string) =>
    of === undefined ? all : `context<${RANGE_OF}: ${of}>`,
  );
}

/** The type after `instance of`. */
export function convertType(node: Node, source: Source): TypeRule {
  const inner = node.name === "Type" ? node.firstChild : node;
  if (inner?.name === "ListType") return { type: "list", of: convertType(childNamed(inner, "Type") ?? inner, source) };
  if (inner?.name === "ContextType") {
    const entries = entriesOf(inner, source);
    const range = entries[RANGE_OF];
    return range ? { type: "range", of: range } : { type: "context", entries };
  }
  if (inner?.name === "FunctionType") {
    const list = childNamed(inner, "ArgumentTypes");
    const params = (list ? childrenOf(list) : []).map((param) => convertType(childNamed(param, "Type") ?? param, source));
    const result = childNamed(inner, "Type");
    return { type: "function", params: params.length, of: params, ...(result && { result: convertType(result, source) }) };
  }
  return { type: "name", name: nameOf(node, source) };
}

function entriesOf(node: Node, source: Source): Readonly<Record<string, TypeRule>> {
  const list = childNamed(node, "ContextEntryTypes");
  return Object.fromEntries(
    (list ? childrenOf(list) : []).flatMap((entry) => {
      const [name, type] = childrenOf(entry);
      return name && type ? [[nameOf(name, source), convertType(type, source)]] : [];
    }),
  );
}
