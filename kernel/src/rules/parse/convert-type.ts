import type { TypeRule } from "../rule.ts";
import { childNamed, childrenOf, type Node, nameOf, type Source } from "./node.ts";

/** The type after `instance of`. */
export function convertType(node: Node, source: Source): TypeRule {
  const inner = node.name === "Type" ? node.firstChild : node;
  if (inner?.name === "ListType") return { type: "list", of: convertType(childNamed(inner, "Type") ?? inner, source) };
  if (inner?.name === "ContextType") return { type: "context", entries: entriesOf(inner, source) };
  if (inner?.name === "FunctionType") {
    const params = childNamed(inner, "ArgumentTypes");
    return { type: "function", params: params ? childrenOf(params).length : 0 };
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
