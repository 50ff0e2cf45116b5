import { builtinNamed } from "../builtins/index.ts";
import type { Rule } from "../rule.ts";
import { convert, Unsupported } from "./convert.ts";
import { childNamed, childrenOf, type Node, nameOf, type Source } from "./node.ts";

/** A call. A bare name must be a built-in function, a name of the caller's, or one made within the rule. */
export function convertCall(node: Node, source: Source): Rule {
  const callee = node.firstChild;
  if (!callee) throw new Unsupported(node, "call", "syntax");
  const of = convertCallee(callee, source);
  const named = childNamed(node, "NamedParameters");
  if (!named) {
    const args = childrenOf(childNamed(node, "PositionalParameters") ?? node);
    return { is: "call", of, args: childNamed(node, "PositionalParameters") ? args.map((arg) => convert(arg, source)) : [] };
  }
  const params = childrenOf(named).map(childrenOf);
  const names = params.map(([name]) => (name ? nameOf(name, source) : ""));
  return { is: "call", of, args: params.flatMap(([, value]) => (value ? [convert(value, source)] : [])), names };
}

function convertCallee(callee: Node, source: Source): Rule {
  const bare = ["VariableName", "SpecialFunctionName", "DateTimeConstructor"].includes(callee.name);
  if (!bare) return convert(callee, source);
  const name = nameOf(callee, source);
  if (!builtinNamed(name) && !source.names.has(name) && !isLocal(callee, name, source)) throw new Unsupported(callee, `${name}()`);
  return { is: "name", name };
}

/** Whether a construct around the call makes that name: a context entry, a parameter, a loop variable. */
function isLocal(node: Node, name: string, source: Source): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const makers =
      at.name === "Context"
        ? childrenOf(at)
        : at.name === "FunctionDefinition"
          ? namesIn(at, "FormalParameters")
          : namesIn(at, "InExpressions");
    if (makers.some((maker) => maker.firstChild && nameOf(maker.firstChild, source).replace(/^"|"$/g, "") === name)) return true;
  }
  return false;
}

function namesIn(node: Node, list: string): readonly Node[] {
  const found = childNamed(node, list);
  return found ? childrenOf(found) : [];
}
