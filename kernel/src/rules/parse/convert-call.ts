import { builtinNamed } from "../builtins/index.ts";
import { readPattern } from "../builtins/texts.ts";
import type { Rule, TypeRule } from "../rule.ts";
import { childNamed, childrenOf, type Node, nameOf, type Source, Unsupported } from "./node.ts";
import { positionsOf } from "./parameters.ts";
import { RELATIONS } from "./relations.ts";

/** A call. A bare name must be a built-in function, a name of the caller's, or one made within the rule. */
export function convertCall(node: Node, source: Source): Rule {
  const callee = node.firstChild;
  if (!callee) throw new Unsupported(node, "call", "syntax");
  const of = convertCallee(callee, source);
  const named = childNamed(node, "NamedParameters");
  if (!named) {
    const list = childNamed(node, "PositionalParameters");
    const args = list ? childrenOf(list).map((arg) => source.convert(arg)) : [];
    if (of.is === "function" && args.length !== of.params.length) throw new Unsupported(node, `${args.length} arguments`);
    if (of.is === "name" && !source.dialect && !isLocal(callee, of.name, source)) checkArguments(node, of.name, args);
    return { is: "call", of, args };
  }
  const params = childrenOf(named).map(childrenOf);
  const names = params.map(([name]) => (name ? nameOf(name, source) : ""));
  const args = params.flatMap(([, value]) => (value ? [source.convert(value)] : []));
  if (of.is !== "name" || source.names.has(of.name) || isLocal(callee, of.name, source)) return { is: "call", of, args, names };
  return { is: "call", of, args: placed(node, of.name, args, names) };
}

/** Named arguments of a built-in function in their positions; one left out in between is null. */
function placed(node: Node, name: string, args: readonly Rule[], names: readonly string[]): readonly Rule[] {
  const positions = positionsOf(name, names);
  if (!positions) throw new Unsupported(node, `${name}(${names.join(", ")})`);
  const last = Math.max(...positions);
  const rules = Array.from({ length: last + 1 }, (_, at): Rule => args[positions.indexOf(at)] ?? { is: "null" });
  checkArguments(node, name, rules);
  // `key` is one key; only `keys` and a bare argument may be a path of them.
  const key = name === "context put" && names.includes("key") ? rules[1] : undefined;
  const text: TypeRule = { type: "name", name: "string" };
  return key ? rules.with(1, { is: "if", when: { is: "instance", of: key, type: text }, yes: key, no: { is: "null" } }) : rules;
}

/** Refuses what could only ever be null: too few or too many arguments, a pattern that is none. */
function checkArguments(node: Node, name: string, args: readonly Rule[]): void {
  const signatures = builtinNamed(name);
  if (!signatures) return;
  const fits = signatures.some(({ kinds }) => {
    const least = kinds.filter((kind) => !kind.endsWith("?") && kind !== "…").length;
    return args.length >= least && (kinds.at(-1) === "…" || args.length <= kinds.length);
  });
  if (!fits) throw new Unsupported(node, `${name}() with ${args.length} arguments`);
  const pattern = name === "matches" || name === "replace" || name === "split" ? args[1] : undefined;
  const flags = name === "replace" ? args[3] : args[2];
  if (pattern?.is === "string" && (!flags || flags.is === "string") && !readPattern(pattern.value, flags?.value ?? ""))
    throw new Unsupported(node, `pattern ${pattern.value}`, "syntax");
}

/** Whether nobody has a function of that name. */
function isUnknown(callee: Node, name: string, source: Source): boolean {
  return !builtinNamed(name) && !source.names.has(name) && !isLocal(callee, name, source);
}

function convertCallee(callee: Node, source: Source): Rule {
  const bare = ["VariableName", "SpecialFunctionName", "DateTimeConstructor"].includes(callee.name);
  if (!bare) return source.convert(callee);
  const name = nameOf(callee, source);
  const relation = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : undefined;
  if (relation !== undefined && !isLocal(callee, name, source)) return source.read(relation);
  if (isUnknown(callee, name, source)) throw new Unsupported(callee, `${name}()`);
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
